package io.courtside.redis;

import io.courtside.failure.Failure;
import io.courtside.league.LeagueChange;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.league.TeamTotals;
import io.courtside.score.ShotForm;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * A season's sums as the fields of a hash: {@code BOS} for a team, {@code BOS:1628369} for a
 * player, each a list of whole numbers of eight bytes that games add to, number by number.
 *
 * <p>A team has its rating, games with known starters, and what those scored; a player games, time
 * on court, impact, impact in the clutch, points, fouls, then tries and makes of each kind of shot.
 * One field a player and not one a number, since Redis' cost is that of its commands: a game would
 * have some 250 of them.
 */
final class SeasonSums {
  private static final int TEAM_NUMBERS = 3;
  private static final int PLAYER_TOTALS = 6;
  private static final int PLAYER_NUMBERS = PLAYER_TOTALS + ShotForm.NONE.counts().length;

  private SeasonSums() {}

  /** What {@code change} adds to which field; fields that it adds nothing to are left out. */
  static Map<String, byte[]> fields(LeagueChange change) {
    Map<String, byte[]> fields = new HashMap<>();
    change.teams().forEach((team, totals) -> put(fields, coded(team), numbers(totals)));
    change
        .players()
        .forEach(
            (team, players) ->
                players.forEach(
                    (id, totals) -> put(fields, coded(team) + ":" + coded(id), numbers(totals))));
    return fields;
  }

  private static void put(Map<String, byte[]> fields, String name, long[] numbers) {
    ByteBuffer packed = ByteBuffer.allocate(Long.BYTES * numbers.length);
    packed.asLongBuffer().put(numbers);
    if (!isNothing(packed.array())) {
      fields.put(name, packed.array());
    }
  }

  /** Whether the numbers of a field are all zero. */
  static boolean isNothing(byte[] packed) {
    return Arrays.equals(packed, new byte[packed.length]);
  }

  private static long[] numbers(TeamTotals totals) {
    return new long[] {totals.ratingMicros(), totals.startedGames(), totals.startersMicros()};
  }

  private static long[] numbers(PlayerTotals totals) {
    return LongStream.concat(
            LongStream.of(
                totals.games(),
                totals.courtMillis(),
                totals.impactNanos(),
                totals.clutchNanos(),
                totals.points(),
                totals.fouls()),
            Arrays.stream(totals.shots().counts()).asLongStream())
        .toArray();
  }

  /**
   * The season's sums.
   *
   * @param fields all fields of the hash
   * @param lastEndMillis when the last game of each team ended
   * @throws Failure where an earlier version of the program stored them
   */
  static LeagueChange read(
      Season season, Map<byte[], byte[]> fields, Map<String, Long> lastEndMillis) {
    Map<String, TeamTotals> teams = new HashMap<>();
    Map<String, Map<String, PlayerTotals>> players = new HashMap<>();
    lastEndMillis.forEach((team, end) -> teams.put(team, new TeamTotals(0, 0, 0, end)));
    fields.forEach(
        (field, packed) -> {
          String name = new String(field, StandardCharsets.UTF_8);
          String[] parts = name.split(":", -1);
          String team = decoded(parts[0]);
          if (parts.length == 1) {
            teams.put(
                team,
                team(numbers(name, packed, TEAM_NUMBERS), lastEndMillis.getOrDefault(team, 0L)));
          } else {
            players
                .computeIfAbsent(team, t -> new HashMap<>())
                .put(decoded(parts[1]), player(numbers(name, packed, PLAYER_NUMBERS)));
          }
        });
    players.replaceAll((team, ofTeam) -> Map.copyOf(ofTeam));
    return new LeagueChange(season, teams, players);
  }

  private static long[] numbers(String name, byte[] packed, int count) {
    if (packed.length != Long.BYTES * count) {
      throw new Failure(
          ("the sums of %s have %d bytes, not %d: an earlier version stored them;"
                  + " courtside rebuild makes them anew")
              .formatted(name, packed.length, Long.BYTES * count));
    }
    long[] numbers = new long[count];
    ByteBuffer.wrap(packed).asLongBuffer().get(numbers);
    return numbers;
  }

  private static TeamTotals team(long[] sums, long lastEndMillis) {
    return new TeamTotals(sums[0], Math.toIntExact(sums[1]), sums[2], lastEndMillis);
  }

  private static PlayerTotals player(long[] sums) {
    int[] shots = Arrays.stream(sums).skip(PLAYER_TOTALS).mapToInt(Math::toIntExact).toArray();
    return new PlayerTotals(
        Math.toIntExact(sums[0]),
        sums[1],
        sums[2],
        sums[3],
        Math.toIntExact(sums[4]),
        Math.toIntExact(sums[5]),
        ShotForm.of(shots));
  }

  // A colon in a team's code or a player's id must not look like the end of it.
  private static String coded(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }

  private static String decoded(String part) {
    return URLDecoder.decode(part, StandardCharsets.UTF_8);
  }
}
