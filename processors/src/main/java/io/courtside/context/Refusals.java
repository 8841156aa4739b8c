package io.courtside.context;

import io.courtside.deadletter.DeadLetter;
import io.courtside.event.EventWriter;
import io.courtside.lane.Arrival;
import java.util.Arrays;

/**
 * Makes dead letters of events: of lines that had been read as such. Belongs to its lane's thread.
 */
final class Refusals {
  private final EventWriter events = new EventWriter();
  private final int keptBytes;

  /**
   * @param keptBytes how much of a line is kept
   */
  Refusals(int keptBytes) {
    this.keptBytes = keptBytes;
  }

  /** An event that goes to the dead letters, written anew since its line is gone. */
  DeadLetter of(Arrival arrival, String reason, String detail) {
    return of(arrival, reason, detail, null);
  }

  /** The same for an event that is refused for what is known of its game. */
  DeadLetter ofGame(Arrival arrival, String reason, String detail) {
    return of(arrival, reason, detail, arrival.event().gameId());
  }

  private DeadLetter of(Arrival arrival, String reason, String detail, String gameId) {
    byte[] line = events.line(arrival.event());
    int length = line.length - 1; // without its newline
    return new DeadLetter(
        arrival.source(),
        arrival.sourceName(),
        arrival.offset(),
        length,
        reason,
        detail,
        Arrays.copyOf(line, Math.min(length, keptBytes)),
        gameId);
  }
}
