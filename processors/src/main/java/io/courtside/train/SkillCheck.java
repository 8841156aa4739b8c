package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.score.Scorer;
import io.courtside.simulate.SimulatedGame;
import io.courtside.simulate.SimulatedPlayer;
import io.courtside.simulate.SimulatedSeason;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * How soon impact finds out who is good: a simulated season, where that is known.
 *
 * <p>A player's true skill is what {@link SimulatedPlayer#marginPer36} says: the expected margin of
 * an average five with the player in it over one without, both ends of the court counted, by the
 * probabilities that the simulator draws from. The games are scored as a stream of them would be,
 * and nothing of the players is known before the first.
 */
public final class SkillCheck {
  /** After so many games of each team ranks are compared, and after the last. */
  private static final List<Integer> LOOKS = List.of(5, 10, 20, 41, 82);

  /** Who plays less, on average a game, is left out: there is nothing to see of them. */
  private static final double LEAST_MINUTES_A_GAME = 5;

  private final SimulatedSeason season;
  private final SeasonReplay replay;

  private SkillCheck(long seed, Scorer scorer) {
    this.season = new SimulatedSeason(seed);
    this.replay = new SeasonReplay(scorer, Carryover.NONE);
  }

  /**
   * Rank correlations with true skill, -1 to 1, after some games.
   *
   * @param games games each team has played
   * @param players how many players were compared: those with five minutes a game or more
   * @param per36 of impact in 36 minutes
   * @param impact of all impact so far, which is also a matter of minutes
   * @param points of points scored in 36 minutes, to compare with
   */
  public record Look(int games, int players, double per36, double impact, double points) {
    /** Names above the columns of {@link #text}. */
    public static String heading() {
      return "games  players  impact/36  impact  points/36";
    }

    /** The figures in a line. */
    public String text() {
      return String.format(
          Locale.ROOT, "%5d  %7d  %9.3f  %6.3f  %9.3f", games, players, per36, impact, points);
    }
  }

  /**
   * Plays a season and looks at it now and then.
   *
   * @param seed of league and games; the same seed, games and scorer give the same figures
   * @param games games of each team, 1 to {@link SimulatedSeason#MOST_ROUNDS}
   * @param scorer what to score with
   * @param taker takes each look as soon as so many games are played
   */
  public static void run(long seed, int games, Scorer scorer, Consumer<Look> taker) {
    SkillCheck check = new SkillCheck(seed, scorer);
    Set<Integer> looks = new TreeSet<>(LOOKS);
    looks.add(games);
    for (int round = 1; round <= games; round++) {
      check.season.play(round, check::score);
      if (looks.contains(round)) {
        taker.accept(check.look(round));
      }
    }
  }

  private void score(SimulatedGame game) {
    for (Event event : game.events()) {
      replay.play(event, (state, scored, score) -> {});
    }
  }

  private Look look(int games) {
    Map<String, PlayerTotals> totals = totals(replay.league());
    double leastMillis = games * LEAST_MINUTES_A_GAME * 60_000;
    List<SimulatedPlayer> players =
        season.league().players().stream()
            .filter(
                player ->
                    totals.getOrDefault(player.id(), PlayerTotals.NONE).courtMillis()
                        >= leastMillis)
            .toList();
    double[] skill = players.stream().mapToDouble(SimulatedPlayer::marginPer36).toArray();
    return new Look(
        games,
        players.size(),
        correlation(players, totals, sums -> rate(sums, (double) sums.impactNanos()), skill),
        correlation(players, totals, PlayerTotals::impactNanos, skill),
        correlation(players, totals, sums -> rate(sums, sums.points()), skill));
  }

  private static double rate(PlayerTotals sums, double what) {
    return what / sums.courtMillis();
  }

  private static double correlation(
      List<SimulatedPlayer> players,
      Map<String, PlayerTotals> totals,
      ToDoubleFunction<PlayerTotals> figure,
      double[] skill) {
    double[] figures =
        players.stream()
            .mapToDouble(player -> figure.applyAsDouble(totals.get(player.id())))
            .toArray();
    return RankCorrelation.of(figures, skill);
  }

  private static Map<String, PlayerTotals> totals(League league) {
    Map<String, PlayerTotals> totals = new HashMap<>();
    for (Season season : league.seasons()) {
      league.totals(season).players().values().forEach(totals::putAll);
    }
    return totals;
  }
}
