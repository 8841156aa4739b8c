package io.courtside.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;

/** A clock that moves only when the test says so. */
final class TestClock implements InstantSource, LongSupplier {
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");

  void advance(Duration time) {
    now = now.plus(time);
  }

  @Override
  public Instant instant() {
    return now;
  }

  /** Monotonic time, nanoseconds. */
  @Override
  public long getAsLong() {
    return now.getEpochSecond() * 1_000_000_000L + now.getNano();
  }
}
