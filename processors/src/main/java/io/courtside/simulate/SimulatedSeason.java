package io.courtside.simulate;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * A season of the simulated league, round by round: in each round every team plays once.
 *
 * <p>Who meets whom goes round the circle: one team stays, the others move on by a place, so that
 * after as many rounds as there are other teams each has met each; then it begins again with the
 * visitors at home. Each team moves from a place at home to one away and back; the one that stays
 * takes turns.
 */
public final class SimulatedSeason {
  /** As many rounds as a season has at most. */
  public static final int MOST_ROUNDS = 82;

  private static final Instant FIRST_TIP_OFF = Instant.parse("2024-10-22T23:00:00Z");
  private static final Duration BETWEEN_ROUNDS = Duration.ofDays(2);

  private final long seed;
  private final League league;

  /**
   * @param seed of the league and all its games
   */
  public SimulatedSeason(long seed) {
    this.seed = seed;
    this.league = League.of(seed);
  }

  /** Who plays in it. */
  public League league() {
    return league;
  }

  /**
   * Plays a round: as many games as there are pairs of teams. The same seed and number make the
   * same games, whatever was played before.
   *
   * @param number 1 to {@link #MOST_ROUNDS}
   * @param taker takes the games as they are played, in order of their start
   */
  public void play(int number, Consumer<SimulatedGame> taker) {
    if (number < 1 || number > MOST_ROUNDS) {
      throw new IllegalArgumentException(
          "a round must be one of 1 to " + MOST_ROUNDS + ", not " + number);
    }
    Instant start = FIRST_TIP_OFF.plus(BETWEEN_ROUNDS.multipliedBy(number - 1L));
    Chance chance = new Chance(seed * 0x9E3779B97F4A7C15L + start.toEpochMilli());
    int moves = number - 1;
    List<SimulatedTeam> places = places(moves);
    int others = places.size() - 1;
    for (int pair = 0; pair < places.size() / 2; pair++) {
      SimulatedTeam one = places.get(pair);
      SimulatedTeam other = places.get(others - pair);
      boolean oneAtHome = ((pair == 0 ? moves % others : pair) + moves / others) % 2 == 0;
      String id = String.format(Locale.ROOT, "sim%x-%02d-%02d", seed, number, pair + 1);
      SimulatedTeam home = oneAtHome ? one : other;
      SimulatedTeam away = oneAtHome ? other : one;
      taker.accept(new GameSimulation(id, home, away, start, chance).play());
    }
  }

  private List<SimulatedTeam> places(int moves) {
    List<SimulatedTeam> places = new ArrayList<>(league.teams());
    Collections.rotate(places.subList(1, places.size()), moves);
    return places;
  }
}
