package io.courtside.loadtest;

import java.time.Duration;

/**
 * The part of a load test that is measured. What is due before it warms up; what is due after it
 * keeps the load up until the last measured events are scored, which alone would wait for company.
 *
 * @param from since the beginning, 0 or more
 * @param until since the beginning, after {@code from}
 */
public record Window(Duration from, Duration until) {

  /** Checks the order. */
  public Window {
    if (from.isNegative() || until.compareTo(from) <= 0) {
      throw new IllegalArgumentException(
          "a window must not begin below 0 or end before it begins: %s to %s"
              .formatted(from, until));
    }
  }

  /** Whether a moment, nanoseconds since the beginning, is measured. */
  boolean has(long nanos) {
    return nanos >= from.toNanos() && nanos < until.toNanos();
  }

  /** Whether a whole second since the beginning is measured. */
  boolean hasSecond(int second) {
    return has(second * PerSecond.SECOND) && has((second + 1) * PerSecond.SECOND - 1);
  }
}
