package io.courtside.loadtest;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Measures what the program can do at most: keeps a bounded number of events waiting for it, and
 * counts scores. The one part of a load test that does wait for the program: what it writes is no
 * schedule, and no latency is taken from it.
 */
public final class Saturation {
  private static final int WAITING = 12_000;
  private static final int MOST_AT_ONCE = 4_000;
  private static final int BUFFER_BYTES = 1 << 19;
  private static final int BEST_SECONDS = 10;

  private final EventLines.Walk next;
  private final LineSink sink;
  private final ScoredReader log;
  private final LongSupplier nanoTime;
  private final Pause pause;
  private final byte[] buffer = new byte[BUFFER_BYTES];
  private final PerSecond scoredPerSecond = new PerSecond();
  private final AtomicBoolean stopped = new AtomicBoolean();
  private long beginNanos;
  private long written;
  private long scored;
  private long deferred;

  /**
   * @param nanoTime monotonic time, nanoseconds
   */
  public Saturation(
      EventLines lines, LineSink sink, ScoredReader log, LongSupplier nanoTime, Pause pause) {
    this.next = lines.from(0);
    this.sink = sink;
    this.log = log;
    this.nanoTime = nanoTime;
    this.pause = pause;
  }

  /**
   * What was found.
   *
   * @param perSecond events scored a second, over all that was measured
   * @param bestPerSecond the same of its best {@value #BEST_SECONDS} seconds in a row, or of all of
   *     it where that is less
   * @param written lines written for it; the next test's numbers begin here
   * @param deferred events that were put off meanwhile; then the rate is no measure
   * @param missing events that were not scored even when they were waited for; the same
   */
  public record Capacity(
      double perSecond, double bestPerSecond, long written, long deferred, long missing) {}

  /**
   * How far it is.
   *
   * @param second since the beginning
   * @param seconds of all of it
   * @param scored events scored so far
   */
  public record Moment(int second, int seconds, long scored) {}

  /**
   * Measures.
   *
   * @param warmUp what is not counted at the beginning
   * @param measured how long is counted after it
   * @param drain how long the rest is waited for
   * @param eachSecond is told how far it is
   * @throws IOException where lines cannot be written or scores not be read
   */
  public Capacity measure(
      Duration warmUp, Duration measured, Duration drain, Consumer<Moment> eachSecond)
      throws IOException {
    beginNanos = nanoTime.getAsLong();
    Duration all = warmUp.plus(measured);
    drive(warmUp, all, eachSecond);
    long scoredBefore = scored;
    long from = nanoTime.getAsLong();
    drive(all, all, eachSecond);
    double perSecond = (scored - scoredBefore) / ((nanoTime.getAsLong() - from) / 1e9);
    double best = bestPerSecond(seconds(warmUp), (int) all.toSeconds());
    long until = nanoTime.getAsLong() + drain.toNanos();
    while (scored + deferred < written && nanoTime.getAsLong() - until < 0 && !stopped.get()) {
      look();
    }
    return new Capacity(
        perSecond, Math.max(best, perSecond), written, deferred, written - scored - deferred);
  }

  /** Of the whole seconds from one to before another. */
  private double bestPerSecond(int from, int to) {
    int inARow = Math.min(BEST_SECONDS, to - from);
    return inARow <= 0 ? 0 : scoredPerSecond.mostIn(inARow, from, to) / (double) inARow;
  }

  private static int seconds(Duration duration) {
    return (int) Math.ceil(duration.toNanos() / (double) PerSecond.SECOND);
  }

  /** Ends it before its time. */
  public void stop() {
    stopped.set(true);
  }

  private void drive(Duration until, Duration all, Consumer<Moment> eachSecond) throws IOException {
    int second = (int) (sinceBegin() / PerSecond.SECOND);
    while (sinceBegin() < until.toNanos() && !stopped.get()) {
      long room = WAITING - (written - scored - deferred);
      if (room > 0) {
        write((int) Math.min(room, MOST_AT_ONCE));
      }
      look();
      int now = (int) (sinceBegin() / PerSecond.SECOND);
      if (now > second) {
        second = now;
        eachSecond.accept(new Moment(second, seconds(all), scored));
      }
    }
  }

  private long sinceBegin() {
    return nanoTime.getAsLong() - beginNanos;
  }

  private void look() throws IOException {
    long before = scored;
    log.poll(
        (number, deferredAs) -> {
          if (deferredAs != null) {
            deferred++;
          } else {
            scored++;
          }
        });
    scoredPerSecond.add(sinceBegin(), scored - before);
    pause.nanos(LoadTest.LOOK_NANOS);
  }

  private void write(int events) throws IOException {
    int filled = 0;
    int taken = 0;
    while (taken < events && filled + next.length() <= buffer.length) {
      filled += next.put(buffer, filled);
      taken++;
    }
    written += taken;
    sink.write(buffer, filled);
  }
}
