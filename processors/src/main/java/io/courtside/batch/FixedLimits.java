package io.courtside.batch;

import java.time.Duration;

/** Limits that stay as they are set. One for all lanes; safe for use by many threads. */
public final class FixedLimits implements BatchLimits {
  private volatile int size;
  private volatile long waitNanos;

  /**
   * @param size events that close a batch
   * @param wait time after which one is closed
   */
  public FixedLimits(int size, Duration wait) {
    set(size, wait);
  }

  /**
   * Changes the limits.
   *
   * @throws IllegalArgumentException where the size is not positive or the wait is negative
   */
  public void set(int newSize, Duration newWait) {
    requireLimits(newSize, newWait);
    size = newSize;
    waitNanos = newWait.toNanos();
  }

  static void requireLimits(int size, Duration wait) {
    if (size < 1) {
      throw new IllegalArgumentException("batch size must be at least 1, not " + size);
    }
    if (wait.isNegative()) {
      throw new IllegalArgumentException("batch wait must not be negative, is " + wait);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public long waitNanos() {
    return waitNanos;
  }

  @Override
  public boolean takesAllThatWaits() {
    return false;
  }

  @Override
  public void cost(int events, long nanos) {
    // They stay as they are set.
  }
}
