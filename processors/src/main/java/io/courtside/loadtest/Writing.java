package io.courtside.loadtest;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.HdrHistogram.Histogram;

/**
 * Writes each event when it is due, in slices: all that is due goes out in one write, and the next
 * slice begins a millisecond later at the soonest.
 *
 * <p>Open loop: it knows nothing of who reads. Held up, it writes at once all that has become due,
 * and how late each event was is kept apart from what the program took. One thread writes; the
 * count may be asked for by any.
 */
final class Writing {
  /** From one slice to the next, nanoseconds. */
  static final long SLICE_NANOS = 1_000_000;

  // Filled, it still lies in the nearest caches when it is written; what is left follows at once.
  private static final int BUFFER_BYTES = 1 << 19;

  private final EventLines.Walk nextLine;
  private final Schedule schedule;
  private final LineSink sink;
  private final LongSupplier sinceBegin;
  private final Pause pause;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final Histogram lateNanos = new Histogram(Latencies.HIGHEST_NANOS, 3);
  private final PerSecond perSecond = new PerSecond();
  private final AtomicLong written = new AtomicLong();
  private volatile boolean stopped;

  /**
   * @param firstNumber number of the first event's line
   * @param sinceBegin nanoseconds since the schedule's beginning
   */
  Writing(
      EventLines lines,
      Schedule schedule,
      long firstNumber,
      LineSink sink,
      LongSupplier sinceBegin,
      Pause pause) {
    this.nextLine = lines.from(firstNumber);
    this.schedule = schedule;
    this.sink = sink;
    this.sinceBegin = sinceBegin;
    this.pause = pause;
  }

  /** Writes until all is written or {@link #stop} is called. */
  void run() throws IOException {
    int next = 0;
    long sliceNanos = 0;
    while (next < schedule.events() && !stopped) {
      long now = sinceBegin.getAsLong();
      long wait = Math.max(sliceNanos, schedule.dueNanos(next)) - now;
      if (wait > 0) {
        pause.nanos(wait);
      } else {
        sliceNanos = now + SLICE_NANOS;
        next = writeDue(next, now);
      }
    }
  }

  private int writeDue(int from, long nowNanos) throws IOException {
    int next = from;
    int filled = 0;
    // What has no room goes out in a write of its own, at once: it is due.
    while (next < schedule.events()
        && schedule.dueNanos(next) <= nowNanos
        && filled + nextLine.length() <= buffer.length) {
      filled += nextLine.put(buffer, filled);
      next++;
    }
    if (next == from) {
      throw new IllegalStateException("a line is longer than the buffer");
    }
    sink.write(buffer, filled);
    tally(from, next, sinceBegin.getAsLong());
    return next;
  }

  private void tally(int from, int to, long nowNanos) {
    for (int event = from; event < to; event++) {
      if (schedule.isMeasured(event)) {
        lateNanos.recordValue(Latencies.bounded(nowNanos - schedule.dueNanos(event)));
      }
    }
    perSecond.add(nowNanos, to - from);
    written.lazySet(to);
  }

  /** Lets it end after the slice that is being written. */
  void stop() {
    stopped = true;
  }

  /** Events written so far. */
  long written() {
    return written.get();
  }

  /** How late each measured event was written, nanoseconds; once it has ended. */
  Histogram lateNanos() {
    return lateNanos;
  }

  /** Events written second by second; once it has ended. */
  PerSecond perSecond() {
    return perSecond;
  }
}
