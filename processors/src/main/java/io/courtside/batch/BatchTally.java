package io.courtside.batch;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Counts why batches were closed, and how long the first event of a batch closed by time had really
 * waited. Thread safe.
 */
public final class BatchTally {
  private final Map<Closing, LongAdder> batches = new EnumMap<>(Closing.class);
  private final LongAdder events = new LongAdder();
  private final LongAdder waitedNanos = new LongAdder();
  private final LongAdder commits = new LongAdder();
  private final LongAdder commitNanos = new LongAdder();
  private final Histogram waitMicros = new ConcurrentHistogram(3);

  /** Nothing counted. */
  public BatchTally() {
    for (Closing closing : Closing.values()) {
      batches.put(closing, new LongAdder());
    }
  }

  /**
   * Counts a closed batch.
   *
   * @param closedNanos monotonic time of its closing, nanoseconds
   */
  public void count(MicroBatch batch, long closedNanos) {
    batches.get(batch.closing()).increment();
    events.add(batch.turns().size());
    waitedNanos.add(batch.waitedNanos());
    if (batch.closing() == Closing.WAIT) {
      waitMicros.recordValue(Math.max(0, (closedNanos - batch.openedNanos()) / 1_000));
    }
  }

  /** How many batches were closed for {@code closing}. */
  public long batches(Closing closing) {
    return batches.get(closing).sum();
  }

  /** Counts a commit that took the store so long. */
  public void committed(long nanos) {
    commits.increment();
    commitNanos.add(nanos);
  }

  /** How many commits there were. */
  public long commits() {
    return commits.sum();
  }

  /** How long the store took for them, all together, nanoseconds. */
  public long commitNanos() {
    return commitNanos.sum();
  }

  /** How many events were in batches. */
  public long events() {
    return events.sum();
  }

  /** How long an event has waited for the closing of its batch, on average, nanoseconds. */
  public double meanWaitNanos() {
    long counted = events.sum();
    return counted == 0 ? 0 : (double) waitedNanos.sum() / counted;
  }

  /** The tally as one line for a person. */
  @Override
  public String toString() {
    long all = batches.values().stream().mapToLong(LongAdder::sum).sum();
    String counts =
        String.format(
            Locale.ROOT,
            "%,d micro-batches of %.1f events on average, mean wait %.3f ms: closed %,d by size, %,d"
                + " by wait, %,d when nothing more waited, %,d since a game waited, %,d for"
                + " bookkeeping, %,d at the end",
            all,
            all == 0 ? 0.0 : (double) events.sum() / all,
            meanWaitNanos() / 1e6,
            batches(Closing.SIZE),
            batches(Closing.WAIT),
            batches(Closing.IDLE),
            batches(Closing.AWAITED),
            batches(Closing.BOOKKEEPING),
            batches(Closing.END));
    return waitMicros.getTotalCount() == 0
        ? counts
        : counts
            + String.format(
                Locale.ROOT,
                "; wait got %.2f ms p50, %.2f ms p99, %.2f ms max",
                waitMicros.getValueAtPercentile(50) / 1e3,
                waitMicros.getValueAtPercentile(99) / 1e3,
                waitMicros.getMaxValue() / 1e3);
  }
}
