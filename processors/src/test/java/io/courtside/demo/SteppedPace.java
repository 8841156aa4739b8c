package io.courtside.demo;

import java.util.concurrent.atomic.AtomicLong;

/** Time that passes only while somebody waits, or when the test says so. */
final class SteppedPace implements Pace {
  private final AtomicLong now = new AtomicLong(1_000);
  private final long stopAt;

  /** Time that passes without limit. */
  SteppedPace() {
    this(Long.MAX_VALUE);
  }

  /** Time that passes up to {@code stopAt} nanoseconds; who waits longer waits for good. */
  SteppedPace(long stopAt) {
    this.stopAt = stopAt;
  }

  void pass(long nanos) {
    now.addAndGet(nanos);
  }

  @Override
  public long nanos() {
    return now.get();
  }

  @Override
  public synchronized void sleep(long nanos) throws InterruptedException {
    while (now.get() - 1_000 + nanos > stopAt) {
      wait();
    }
    now.addAndGet(nanos);
  }
}
