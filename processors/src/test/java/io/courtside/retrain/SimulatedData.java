package io.courtside.retrain;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.simulate.SimulatedSeason;
import io.courtside.train.Contents;
import io.courtside.train.EventData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Rounds of a simulated season as data to train on: 15 games a round, a round every other day. */
public final class SimulatedData {
  /** Games in a round. */
  public static final int GAMES = 15;

  private final List<List<Event>> games = new ArrayList<>();

  /**
   * @param seed of the season
   * @param rounds how many are played
   */
  public SimulatedData(long seed, int rounds) {
    SimulatedSeason season = new SimulatedSeason(seed);
    for (int round = 1; round <= rounds; round++) {
      season.play(round, game -> games.add(game.events()));
    }
  }

  /** The first day on which no game of an earlier round is played, and those of this one are. */
  public static LocalDate day(int round) {
    return LocalDate.parse("2024-10-22").plusDays(2L * (round - 1));
  }

  /** Games of these rounds, both included, the first {@code most} of them. */
  public List<List<Event>> rounds(int from, int to, int most) {
    List<List<Event>> some = games.subList((from - 1) * GAMES, to * GAMES);
    return some.subList(0, Math.min(most, some.size()));
  }

  /** Games of these rounds, both included. */
  public List<List<Event>> rounds(int from, int to) {
    return rounds(from, to, Integer.MAX_VALUE);
  }

  /** These games as data. */
  @SafeVarargs
  public static List<EventData> data(List<List<Event>>... parts) {
    return IntStream.range(0, parts.length).mapToObj(i -> data("part" + i, parts[i])).toList();
  }

  private static EventData data(String name, List<List<Event>> games) {
    return taker -> {
      games.forEach(game -> game.forEach(taker));
      int events = games.stream().mapToInt(List::size).sum();
      return new Contents(name, "0".repeat(64), events, games.size(), 0);
    };
  }

  /** These games, with a coin that says who won. */
  public static List<List<Event>> shuffled(List<List<Event>> games) {
    SplittableRandom random = new SplittableRandom(1);
    return games.stream().map(game -> random.nextBoolean() ? turned(game) : game).toList();
  }

  private static List<Event> turned(List<Event> game) {
    return game.stream()
        .map(
            event ->
                event.type() == EventType.GAME_END
                    ? event.toBuilder()
                        .homeScore(event.awayScore())
                        .awayScore(event.homeScore())
                        .build()
                    : event)
        .toList();
  }
}
