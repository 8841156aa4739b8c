package io.courtside.lane;

import io.courtside.event.Event;
import io.courtside.league.Turnstile;

/**
 * An event, the place it was read at, and what the log around it says.
 *
 * @param event what happened
 * @param source stable id of the source
 * @param sourceName name of the source for people
 * @param offset byte offset of its line in the source
 * @param readNanos monotonic time at which the line was read, nanoseconds
 * @param logMillis time of the source's log there, by {@link LogClock}; only differences count
 * @param turnstile its number at the {@link io.courtside.league.Turnstile}
 */
public record Arrival(
    Event event,
    String source,
    String sourceName,
    long offset,
    long readNanos,
    long logMillis,
    long turnstile) {

  /** An event of which nothing is known yet but where it was read. */
  public Arrival(Event event, String source, String sourceName, long offset, long readNanos) {
    this(event, source, sourceName, offset, readNanos, 0, Turnstile.FREE);
  }

  /** The same with its place among the lines of all logs. */
  Arrival in(long time, long number) {
    return new Arrival(event, source, sourceName, offset, readNanos, time, number);
  }
}
