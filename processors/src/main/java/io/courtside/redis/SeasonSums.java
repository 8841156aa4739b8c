package io.courtside.redis;

import io.courtside.league.LeagueChange;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.league.TeamTotals;
import io.courtside.score.ShotForm;
import io.courtside.score.ShotKind;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * A season's sums as the fields of a hash: {@code BOS:rating} for a team, {@code
 * BOS:1628369:points} for a player, each a whole number that games add to.
 */
final class SeasonSums {
  private static final String RATING = "rating";
  private static final String STARTED = "started";
  private static final String STARTERS = "starters";
  private static final String GAMES = "games";
  private static final String COURT = "court";
  private static final String IMPACT = "impact";
  private static final String CLUTCH = "clutch";
  private static final String POINTS = "points";
  private static final String FOULS = "fouls";

  private SeasonSums() {}

  /** What {@code change} adds to which field; fields that it adds nothing to are left out. */
  static Map<String, Long> fields(LeagueChange change) {
    Map<String, Long> fields = new HashMap<>();
    change
        .teams()
        .forEach(
            (team, totals) -> {
              String of = coded(team) + ":";
              put(fields, of + RATING, totals.ratingMicros());
              put(fields, of + STARTED, totals.startedGames());
              put(fields, of + STARTERS, totals.startersMicros());
            });
    change
        .players()
        .forEach(
            (team, players) ->
                players.forEach(
                    (id, totals) -> put(fields, coded(team) + ":" + coded(id) + ":", totals)));
    return fields;
  }

  private static void put(Map<String, Long> fields, String of, PlayerTotals totals) {
    put(fields, of + GAMES, totals.games());
    put(fields, of + COURT, totals.courtMillis());
    put(fields, of + IMPACT, totals.impactNanos());
    put(fields, of + CLUTCH, totals.clutchNanos());
    put(fields, of + POINTS, totals.points());
    put(fields, of + FOULS, totals.fouls());
    for (ShotKind kind : ShotKind.values()) {
      put(fields, of + tries(kind), totals.shots().tries(kind));
      put(fields, of + makes(kind), totals.shots().makes(kind));
    }
  }

  private static void put(Map<String, Long> fields, String name, long value) {
    if (value != 0) {
      fields.put(name, value);
    }
  }

  private static String tries(ShotKind kind) {
    return kind.wireName() + "_tries";
  }

  private static String makes(ShotKind kind) {
    return kind.wireName() + "_makes";
  }

  /**
   * The season's sums.
   *
   * @param fields all fields of the hash
   * @param lastEndMillis when the last game of each team ended
   */
  static LeagueChange read(
      Season season, Map<String, String> fields, Map<String, Long> lastEndMillis) {
    Map<String, Map<String, Long>> teams = new HashMap<>();
    Map<String, Map<String, Map<String, Long>>> players = new HashMap<>();
    lastEndMillis.keySet().forEach(team -> teams.put(team, new HashMap<>()));
    fields.forEach(
        (name, value) -> {
          String[] parts = name.split(":", -1);
          String team = decoded(parts[0]);
          Map<String, Long> sums =
              parts.length == 2
                  ? teams.computeIfAbsent(team, t -> new HashMap<>())
                  : players
                      .computeIfAbsent(team, t -> new HashMap<>())
                      .computeIfAbsent(decoded(parts[1]), p -> new HashMap<>());
          sums.put(parts[parts.length - 1], Long.valueOf(value));
        });
    Map<String, TeamTotals> teamTotals = new HashMap<>();
    teams.forEach(
        (team, sums) -> teamTotals.put(team, team(sums, lastEndMillis.getOrDefault(team, 0L))));
    Map<String, Map<String, PlayerTotals>> playerTotals = new HashMap<>();
    players.forEach(
        (team, ofTeam) -> {
          Map<String, PlayerTotals> totals = new HashMap<>();
          ofTeam.forEach((id, sums) -> totals.put(id, player(sums)));
          playerTotals.put(team, Map.copyOf(totals));
        });
    return new LeagueChange(season, teamTotals, playerTotals);
  }

  private static TeamTotals team(Map<String, Long> sums, long lastEndMillis) {
    return new TeamTotals(
        sum(sums, RATING), count(sums, STARTED), sum(sums, STARTERS), lastEndMillis);
  }

  private static PlayerTotals player(Map<String, Long> sums) {
    ShotKind[] kinds = ShotKind.values();
    int[] shots = new int[2 * kinds.length];
    for (ShotKind kind : kinds) {
      shots[kind.index()] = count(sums, tries(kind));
      shots[kinds.length + kind.index()] = count(sums, makes(kind));
    }
    return new PlayerTotals(
        count(sums, GAMES),
        sum(sums, COURT),
        sum(sums, IMPACT),
        sum(sums, CLUTCH),
        count(sums, POINTS),
        count(sums, FOULS),
        ShotForm.of(shots));
  }

  private static long sum(Map<String, Long> sums, String name) {
    return sums.getOrDefault(name, 0L);
  }

  private static int count(Map<String, Long> sums, String name) {
    return Math.toIntExact(sum(sums, name));
  }

  // A colon in a team's code or a player's id must not look like the end of it.
  private static String coded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
