package io.courtside.loadtest;

import java.util.Arrays;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Does the same small piece of work again and again, and takes the time of it: no counter of the
 * system tells whether the machine itself was slow. A processor that its host throttles reports no
 * stolen time, and what runs on it looks busy.
 */
final class SpeedProbe {
  private static final long EVERY_NANOS = 2_000_000;

  /** About three microseconds: each step needs the one before, and none of them memory. */
  private static final int STEPS = 2_000;

  /** Who is interrupted in one of them is not in all. */
  private static final int TRIES = 3;

  private final LongSupplier nanoTime;
  private final Pause pause;
  private long[] atNanos = new long[1 << 12];
  private long[] tookNanos = new long[1 << 12];
  private int count;
  private long outcome; // read by nobody; without it there would be nothing to compute

  /**
   * @param nanoTime since the beginning of the test, nanoseconds
   */
  SpeedProbe(LongSupplier nanoTime, Pause pause) {
    this.nanoTime = nanoTime;
    this.pause = pause;
  }

  /** Measures until {@code over}. */
  void run(BooleanSupplier over) {
    while (!over.getAsBoolean()) {
      probe();
      pause.nanos(EVERY_NANOS);
    }
  }

  private void probe() {
    if (count == atNanos.length) {
      atNanos = Arrays.copyOf(atNanos, 2 * count);
      tookNanos = Arrays.copyOf(tookNanos, 2 * count);
    }
    long shortest = Long.MAX_VALUE;
    long before = nanoTime.getAsLong();
    for (int i = 0; i < TRIES; i++) {
      outcome = work(outcome);
      long now = nanoTime.getAsLong();
      shortest = Math.min(shortest, now - before);
      before = now;
    }
    atNanos[count] = before;
    tookNanos[count] = shortest;
    count++;
  }

  private static long work(long from) {
    long x = from;
    for (int i = 0; i < STEPS; i++) {
      x = x * 6364136223846793005L + 1442695040888963407L;
    }
    return x;
  }

  /** What was found; once it has ended. */
  ProcessorSpeed speed() {
    return ProcessorSpeed.of(Arrays.copyOf(atNanos, count), Arrays.copyOf(tookNanos, count));
  }
}
