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
    if (batch.closing() == Closing.WAIT) {
      waitMicros.recordValue(Math.max(0, (closedNanos - batch.openedNanos()) / 1_000));
    }
  }

  /** How many batches were closed for {@code closing}. */
  public long batches(Closing closing) {
    return batches.get(closing).sum();
  }

  /** The tally as one line for a person. */
  @Override
  public String toString() {
    long all = batches.values().stream().mapToLong(LongAdder::sum).sum();
    String counts =
        String.format(
            Locale.ROOT,
            "%,d micro-batches of %.1f events on average: closed %,d by size, %,d by wait, %,d for"
                + " bookkeeping, %,d at the end",
            all,
            all == 0 ? 0.0 : (double) events.sum() / all,
            batches(Closing.SIZE),
            batches(Closing.WAIT),
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
