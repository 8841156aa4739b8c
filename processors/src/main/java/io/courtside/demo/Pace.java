package io.courtside.demo;

import java.util.concurrent.TimeUnit;

/** Time as the playback sees it; a test brings its own. */
public interface Pace {
  /** Nanoseconds since some fixed moment. */
  long nanos();

  /**
   * Waits.
   *
   * @param nanos how long, in nanoseconds; nothing happens for 0 or less
   * @throws InterruptedException where the waiting thread is told to stop
   */
  void sleep(long nanos) throws InterruptedException;

  /** The machine's own clock. */
  static Pace ofMachine() {
    return new Pace() {
      @Override
      public long nanos() {
        return System.nanoTime();
      }

      @Override
      public void sleep(long nanos) throws InterruptedException {
        TimeUnit.NANOSECONDS.sleep(nanos);
      }
    };
  }
}
