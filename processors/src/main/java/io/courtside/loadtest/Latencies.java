package io.courtside.loadtest;

import java.util.concurrent.TimeUnit;

/** What latency histograms have in common. */
final class Latencies {
  /** Longer ones count as this, nanoseconds: an hour. */
  static final long HIGHEST_NANOS = TimeUnit.HOURS.toNanos(1);

  private Latencies() {}

  /** A latency as it can be recorded. */
  static long bounded(long nanos) {
    return Math.max(0, Math.min(HIGHEST_NANOS, nanos));
  }
}
