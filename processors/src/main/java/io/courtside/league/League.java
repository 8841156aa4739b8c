package io.courtside.league;

import io.courtside.event.Event;
import io.courtside.score.Matchup;
import io.courtside.score.ShotForm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What carries over from game to game, as it stands after the games that have been told of.
 *
 * <p>A season begins with what is known from those before it, and its games add to that. What they
 * add are sums of whole numbers, so it does not matter in which order games of other teams end. A
 * game reads it once, as it begins. Safe for use by many threads.
 */
public final class League {
  private static final int FIVE = 5;

  private final Carryover seed;
  private final TreeMap<Season, LeagueChange> totals = new TreeMap<>();
  private final TreeMap<Season, SeasonStart> starts = new TreeMap<>();
  private final List<SeasonStart> unstored = new ArrayList<>();
  private final List<LeagueChange> unstoredChanges = new ArrayList<>();

  /**
   * @param seed what is known before any game has been told of. Once games of its season or of an
   *     earlier one have been told of, those count instead.
   */
  public League(Carryover seed) {
    this.seed = seed;
  }

  /** Tells what was stored of earlier runs. */
  public synchronized void recall(LeagueNews stored) {
    stored.starts().forEach(start -> starts.put(start.season(), start));
    stored.changes().forEach(this::apply);
  }

  /**
   * What a game finds as it begins.
   *
   * @param first the game's first event; the starters are known if it is the game's start
   */
  public synchronized Opening begin(Event first) {
    Season season = Season.of(first);
    Carryover known = known(season);
    LeagueChange soFar = totals.getOrDefault(season, LeagueChange.none(season));
    Map<String, PlayerTotals> home = soFar.players().getOrDefault(first.homeTeam(), Map.of());
    Map<String, PlayerTotals> away = soFar.players().getOrDefault(first.awayTeam(), Map.of());
    long homeStarters = Matchup.UNKNOWN;
    long awayStarters = Matchup.UNKNOWN;
    List<List<String>> fives = fives(first.starters(), home, away);
    if (!fives.isEmpty()) {
      homeStarters = Strength.startersMicros(fives.get(0), known, home);
      awayStarters = Strength.startersMicros(fives.get(1), known, away);
    }
    return new Opening(
        season,
        new Matchup(
            strength(known, soFar, first.homeTeam(), homeStarters, first.tsMillis()),
            strength(known, soFar, first.awayTeam(), awayStarters, first.tsMillis()),
            homeStarters,
            awayStarters),
        forms(known, home, away));
  }

  /**
   * The home team's five and the visitors'. They come in either order; so each five is given to the
   * team that more of them have played for.
   *
   * @return empty where that is not to be told
   */
  private static List<List<String>> fives(
      List<String> starters, Map<String, PlayerTotals> home, Map<String, PlayerTotals> away) {
    if (starters.size() != 2 * FIVE) {
      return List.of();
    }
    List<String> first = starters.subList(0, FIVE);
    List<String> second = starters.subList(FIVE, 2 * FIVE);
    long asGiven = count(first, home) + count(second, away);
    long turned = count(first, away) + count(second, home);
    if (asGiven == turned) {
      return List.of();
    }
    return asGiven > turned ? List.of(first, second) : List.of(second, first);
  }

  private static long count(List<String> players, Map<String, PlayerTotals> team) {
    return players.stream().filter(team::containsKey).count();
  }

  private static long strength(
      Carryover known, LeagueChange soFar, String team, long startersMicros, long nowMillis) {
    return Strength.micros(
        known.rating(team, soFar.season()),
        soFar.teams().getOrDefault(team, TeamTotals.NONE),
        startersMicros,
        nowMillis);
  }

  private static Map<String, ShotForm> forms(
      Carryover known, Map<String, PlayerTotals> home, Map<String, PlayerTotals> away) {
    Map<String, ShotForm> forms = new HashMap<>();
    for (Map<String, PlayerTotals> team : List.of(home, away)) {
      team.forEach(
          (id, sums) ->
              forms.merge(
                  id,
                  known.player(id).shots().carried().plus(sums.shots()),
                  (before, with) -> before.plus(sums.shots())));
    }
    return forms;
  }

  /** What is known as {@code season} begins; the same from its first game on. */
  public synchronized Carryover known(Season season) {
    SeasonStart start = starts.get(season);
    if (start == null) {
      start = new SeasonStart(season, before(season));
      starts.put(season, start);
      unstored.add(start);
    }
    return start.known();
  }

  private Carryover before(Season season) {
    Map.Entry<Season, LeagueChange> last = totals.lowerEntry(season);
    if (last == null) {
      return seed.season().compareTo(season) < 0 ? seed : Carryover.NONE;
    }
    return known(last.getKey()).after(last.getValue());
  }

  /** What is known after all games that have been told of: the seed of a model made from them. */
  public synchronized Carryover learned() {
    return totals.isEmpty() ? seed : known(totals.lastKey()).after(totals.lastEntry().getValue());
  }

  /** What the games of a season have added up to; nothing where there are none. */
  public synchronized LeagueChange totals(Season season) {
    return totals.getOrDefault(season, LeagueChange.none(season));
  }

  /** The seasons that games were told of, the earliest first. */
  public synchronized List<Season> seasons() {
    return List.copyOf(totals.keySet());
  }

  /** Seasons that have begun and are not stored yet; more than one lane may be about to. */
  public synchronized List<SeasonStart> unstored() {
    return List.copyOf(unstored);
  }

  /** Games have ended, and what they add will be stored: those that begin now find it. */
  public synchronized void told(List<LeagueChange> changes) {
    unstoredChanges.addAll(changes);
    changes.forEach(this::apply);
  }

  /** News that were told have been stored, and need not be stored again. */
  public synchronized void stored(LeagueNews news) {
    unstored.removeAll(news.starts());
    news.changes().forEach(unstoredChanges::remove);
  }

  /**
   * What the stored games of a season have added up to is this, whatever was told before; what is
   * told and not stored yet comes on top.
   */
  public synchronized void replace(LeagueChange sums) {
    totals.put(sums.season(), sums);
    unstoredChanges.stream()
        .filter(change -> change.season().equals(sums.season()))
        .forEach(this::apply);
  }

  /** A game has ended, or games that ended before are told of. */
  public synchronized void apply(LeagueChange change) {
    totals.merge(change.season(), change, LeagueChange::plus);
  }
}
