package io.courtside.lane;

import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Events;
import java.util.List;

/** Small builders of what a lane takes in. */
public final class Arrivals {
  private Arrivals() {}

  /** A shot that stands at {@code offset} of the source {@code s}. */
  public static Arrival shot(String game, int seq, long offset) {
    return new Arrival(Events.shot(game, seq), "s", "s.jsonl", offset, 0);
  }

  /** The same with a number at the turnstile. */
  public static Arrival announced(Arrival arrival, long number) {
    return arrival.in(0, number);
  }

  /** A line of the source {@code s} that is no event. */
  public static DeadLetter deadLetter(long offset) {
    return new DeadLetter("s", "s.jsonl", offset, 1, "malformed_json", "no JSON", Events.utf8("x"));
  }

  /** A block of the source {@code s} that ends at {@code endOffset}. */
  public static ArrivalBlock block(
      long endOffset, List<Arrival> arrivals, List<DeadLetter> deadLetters) {
    return new ArrivalBlock("s", endOffset, 77, arrivals, deadLetters, false);
  }
}
