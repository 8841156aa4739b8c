package io.courtside.simulate;

import io.courtside.event.Event;
import java.util.List;

/**
 * A game that was played to its end.
 *
 * @param gameId unique over nights of other days and seeds
 * @param home the home team
 * @param away the visiting team
 * @param events every play, {@code seq} 1 to n, in order of time
 */
public record SimulatedGame(
    String gameId, SimulatedTeam home, SimulatedTeam away, List<Event> events) {

  /** Keeps the events as they are. */
  public SimulatedGame {
    events = List.copyOf(events);
  }

  /** Points of the home team at the end. */
  public int homeScore() {
    return events.get(events.size() - 1).homeScore();
  }

  /** Points of the visiting team at the end. */
  public int awayScore() {
    return events.get(events.size() - 1).awayScore();
  }
}
