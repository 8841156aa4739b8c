package io.courtside.demo;

import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/**
 * Rate and latency of the last ten seconds, kept a second apiece, so that what is older falls out
 * second by second. Bounded memory; not thread safe.
 */
final class RecentTraffic {
  private static final long SECOND = 1_000_000_000L;
  private static final int SECONDS = 10;
  private static final int RATE_SECONDS = 5;
  private static final long HIGHEST_NANOS = 3_600 * SECOND;

  private final LongSupplier nanoClock;
  private final long beganNanos;
  private final Histogram[] latency = new Histogram[SECONDS + 1];
  private final long[] events = new long[SECONDS + 1];
  private long second;

  RecentTraffic(LongSupplier nanoClock) {
    this.nanoClock = nanoClock;
    this.beganNanos = nanoClock.getAsLong();
    for (int i = 0; i < latency.length; i++) {
      latency[i] = new Histogram(1_000, HIGHEST_NANOS, 2);
    }
  }

  /** Counts an event that took {@code nanos} from read to commit. */
  void count(long nanos) {
    advance();
    int slot = (int) (second % latency.length);
    events[slot]++;
    latency[slot].recordValue(Math.max(0, Math.min(HIGHEST_NANOS, nanos)));
  }

  /** Events a second over the last full seconds; over what there is in the first ones. */
  double eventsPerSecond() {
    advance();
    double sinceBegin = (nanoClock.getAsLong() - beganNanos) / (double) SECOND;
    long full = Math.min(RATE_SECONDS, second);
    if (full == 0) {
      return events[0] / Math.max(0.1, sinceBegin);
    }
    long sum = 0;
    for (long s = second - full; s < second; s++) {
      sum += events[(int) (s % events.length)];
    }
    return sum / (double) full;
  }

  /** The latencies of the last ten seconds. */
  Snapshot.Latency latency() {
    advance();
    Histogram all = new Histogram(1_000, HIGHEST_NANOS, 2);
    for (Histogram one : latency) {
      all.add(one);
    }
    return new Snapshot.Latency(
        all.getValueAtPercentile(50) / 1e6, all.getValueAtPercentile(99) / 1e6);
  }

  private void advance() {
    long now = (nanoClock.getAsLong() - beganNanos) / SECOND;
    long from = Math.max(second + 1, now - latency.length + 1);
    for (long s = from; s <= now; s++) {
      int slot = (int) (s % latency.length);
      latency[slot].reset();
      events[slot] = 0;
    }
    second = Math.max(second, now);
  }
}
