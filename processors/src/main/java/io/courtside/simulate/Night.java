package io.courtside.simulate;

import io.courtside.event.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * One night of the simulated league.
 *
 * @param date calendar day of the first tip-off, UTC
 * @param games in order of their start
 */
public record Night(LocalDate date, List<SimulatedGame> games) {
  private static final Duration SPREAD = Duration.ofMinutes(60);

  /** Keeps the games as they are. */
  public Night {
    games = List.copyOf(games);
  }

  /**
   * Plays a night. The league depends on the seed alone, who plays whom and how it goes on seed and
   * start, so that nights of one seed and other starts are a season of the same players.
   *
   * @param seed of the league and of the night
   * @param start when the first game starts; the last follows within the hour
   * @param games how many, 1 to half the teams of the league
   * @throws IllegalArgumentException where there are not teams enough for that many games
   */
  public static Night simulate(long seed, Instant start, int games) {
    League league = League.of(seed);
    int most = league.teams().size() / 2;
    if (games < 1 || games > most) {
      throw new IllegalArgumentException(
          "a night has 1 to " + most + " games, since no team plays twice, not " + games);
    }
    LocalDate date = start.atZone(ZoneOffset.UTC).toLocalDate();
    Chance chance = new Chance(seed * 0x9E3779B97F4A7C15L + start.toEpochMilli());
    List<SimulatedTeam> waiting = new ArrayList<>(league.teams());
    List<SimulatedGame> played = new ArrayList<>();
    for (int i = 0; i < games; i++) {
      SimulatedTeam home = waiting.remove(chance.below(waiting.size()));
      SimulatedTeam away = waiting.remove(chance.below(waiting.size()));
      Instant tipOff = start.plus(SPREAD.multipliedBy(i).dividedBy(games));
      String gameId = gameId(seed, start, i + 1);
      played.add(new GameSimulation(gameId, home, away, tipOff, chance).play());
    }
    return new Night(date, played);
  }

  /** All events of all games in order of time; those of one game stay in order of {@code seq}. */
  public List<Event> events() {
    List<Event> all = new ArrayList<>();
    games.forEach(game -> all.addAll(game.events()));
    all.sort(Comparator.comparingLong(Event::tsMillis));
    return all;
  }

  /** Everybody of the teams that play. */
  public List<SimulatedPlayer> players() {
    List<SimulatedPlayer> players = new ArrayList<>();
    for (SimulatedGame game : games) {
      players.addAll(game.home().players());
      players.addAll(game.away().players());
    }
    return players;
  }

  private static String gameId(long seed, Instant start, int number) {
    int mark = Long.hashCode(seed * 31 + start.toEpochMilli()) & 0xFFFF;
    String day = start.atZone(ZoneOffset.UTC).toLocalDate().toString().replace("-", "");
    return String.format(Locale.ROOT, "sim%s%04x%02d", day, mark, number);
  }
}
