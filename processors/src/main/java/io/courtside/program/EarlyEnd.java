package io.courtside.program;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C and SIGTERM end a job before its time: what is being done is told to stop, and the
 * process ends only when the job has come to its own end, with what it found so far.
 */
final class EarlyEnd implements AutoCloseable {
  private static final int LONGEST_SECONDS = 90;

  private final CountDownLatch over = new CountDownLatch(1);
  private final Shutdown shutdown = new Shutdown(this::end);
  private volatile boolean asked;
  private volatile Runnable stop = () -> {};

  private void end() throws InterruptedException {
    if (over.getCount() > 0) {
      asked = true;
      stop.run();
      over.await(LONGEST_SECONDS, TimeUnit.SECONDS);
    }
  }

  /** Whether the process was asked to end. */
  boolean isAsked() {
    return asked;
  }

  /** What is to be told to stop from now on; at once where the process was asked to end already. */
  void stopsBy(Runnable stopping) {
    stop = stopping;
    if (asked) {
      stopping.run();
    }
  }

  /** The job has come to its end. */
  @Override
  public void close() {
    over.countDown();
    shutdown.now();
  }
}
