package io.courtside.loadtest;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;

/**
 * Measures what the program can do at most: keeps a bounded number of events waiting for it, and
 * counts scores. The one part of a load test that does wait for the program: what it writes is no
 * schedule, and no latency is taken from it.
 */
public final class Saturation {
  private static final int WAITING = 12_000;
  private static final int MOST_AT_ONCE = 4_000;
  private static final int BUFFER_BYTES = 1 << 20;

  private final EventLines lines;
  private final LineSink sink;
  private final ScoredReader log;
  private final LongSupplier nanoTime;
  private final Pause pause;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final AtomicBoolean stopped = new AtomicBoolean();
  private long written;
  private long scored;
  private long deferred;

  /**
   * @param nanoTime monotonic time, nanoseconds
   */
  public Saturation(
      EventLines lines, LineSink sink, ScoredReader log, LongSupplier nanoTime, Pause pause) {
    this.lines = lines;
    this.sink = sink;
    this.log = log;
    this.nanoTime = nanoTime;
    this.pause = pause;
  }

  /**
   * What was found.
   *
   * @param perSecond events scored a second
   * @param written lines written for it; the next test's numbers begin here
   * @param deferred events that were put off meanwhile; then the rate is no measure
   * @param missing events that were not scored even when they were waited for; the same
   */
  public record Capacity(double perSecond, long written, long deferred, long missing) {}

  /**
   * Measures.
   *
   * @param warmUp what is not counted at the beginning
   * @param measured how long is counted after it
   * @param drain how long the rest is waited for
   * @throws IOException where lines cannot be written or scores not be read
   */
  public Capacity measure(Duration warmUp, Duration measured, Duration drain) throws IOException {
    long begin = nanoTime.getAsLong();
    drive(begin + warmUp.toNanos());
    long scoredBefore = scored;
    long from = nanoTime.getAsLong();
    drive(from + measured.toNanos());
    double seconds = (nanoTime.getAsLong() - from) / 1e9;
    double perSecond = (scored - scoredBefore) / seconds;
    long until = nanoTime.getAsLong() + drain.toNanos();
    while (scored + deferred < written && nanoTime.getAsLong() - until < 0 && !stopped.get()) {
      look();
    }
    return new Capacity(perSecond, written, deferred, written - scored - deferred);
  }

  /** Ends it before its time. */
  public void stop() {
    stopped.set(true);
  }

  private void drive(long untilNanos) throws IOException {
    while (nanoTime.getAsLong() - untilNanos < 0 && !stopped.get()) {
      long room = WAITING - (written - scored - deferred);
      if (room > 0) {
        write((int) Math.min(room, MOST_AT_ONCE));
      }
      look();
    }
  }

  private void look() throws IOException {
    log.poll(
        (number, deferredAs) -> {
          if (deferredAs != null) {
            deferred++;
          } else {
            scored++;
          }
        });
    pause.nanos(LoadTest.LOOK_NANOS);
  }

  private void write(int events) throws IOException {
    int filled = 0;
    for (int i = 0; i < events; i++) {
      int length = lines.length(written);
      if (filled + length > buffer.length) {
        break;
      }
      lines.copy(written, buffer, filled);
      filled += length;
      written++;
    }
    sink.write(buffer, filled);
  }
}
