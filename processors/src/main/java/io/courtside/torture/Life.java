package io.courtside.torture;

import io.courtside.books.Books;
import io.courtside.failure.Failure;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;

/** One start of the program, watched until it ends or is ended. */
final class Life {
  private static final long LOOK_NANOS = 3_000_000;
  private static final long STALL_NANOS = TimeUnit.SECONDS.toNanos(90);

  private final Process process;
  private final Witness witness;
  private final LongSupplier nanoTime;
  private final long startedNanos;
  private long committed;
  private long movedNanos;

  Life(Process process, Witness witness, long committed, LongSupplier nanoTime) {
    this.process = process;
    this.witness = witness;
    this.nanoTime = nanoTime;
    this.startedNanos = nanoTime.getAsLong();
    this.committed = committed;
    this.movedNanos = startedNanos;
  }

  /** Time since the start, milliseconds. */
  long millis() {
    return (nanoTime.getAsLong() - startedNanos) / 1_000_000;
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /** The lines whose fate was committed when this was last looked at. */
  long committed() {
    return committed;
  }

  /** Looks at the books; what is committed may go back when a server forgets. */
  long look() {
    long read = witness.books().map(Books::read).orElse(committed);
    if (read != committed) {
      committed = read;
      movedNanos = nanoTime.getAsLong();
    }
    return committed;
  }

  /** Waits for a moment; false where the program ends before. */
  boolean await(Moment moment) throws InterruptedException {
    if (moment.isInStart()) {
      long until = startedNanos + TimeUnit.MICROSECONDS.toNanos(moment.afterMicros());
      return awaitTime(until);
    }
    return awaitLines(moment.afterLines())
        && awaitTime(nanoTime.getAsLong() + TimeUnit.MICROSECONDS.toNanos(moment.afterMicros()));
  }

  private boolean awaitTime(long untilNanos) throws InterruptedException {
    long left = untilNanos - nanoTime.getAsLong();
    while (left > 0 && isAlive()) {
      pause(left);
      left = untilNanos - nanoTime.getAsLong();
    }
    return isAlive();
  }

  /** Waits until so many lines are committed; false where the program ends before. */
  boolean awaitLines(long lines) throws InterruptedException {
    while (isAlive()) {
      if (look() >= lines) {
        return true;
      }
      requireMoving();
      pause(LOOK_NANOS);
    }
    return false;
  }

  /** Waits until more is committed than {@code before}; false where that takes longer. */
  boolean awaitMore(long before, Duration limit) throws InterruptedException {
    long until = nanoTime.getAsLong() + limit.toNanos();
    while (isAlive() && nanoTime.getAsLong() < until) {
      if (look() > before) {
        return true;
      }
      pause(LOOK_NANOS);
    }
    return false;
  }

  /** Waits until nothing has been committed for that long, the program being alive. */
  void awaitQuiet(Duration quiet) throws InterruptedException {
    long calm = nanoTime.getAsLong();
    long before = look();
    while (isAlive() && nanoTime.getAsLong() - calm < quiet.toNanos()) {
      pause(LOOK_NANOS * 3);
      if (look() != before) {
        before = committed;
        calm = nanoTime.getAsLong();
      }
    }
  }

  /** Waits until the program has ended by itself. */
  int awaitEnd() throws InterruptedException {
    while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
      look();
      requireMoving();
    }
    return process.exitValue();
  }

  /** Waits for the end at most that long; false where the program goes on living. */
  boolean awaitEnd(Duration limit) throws InterruptedException {
    return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
  }

  int exitCode() {
    return process.exitValue();
  }

  /** {@code kill -9}. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  /** SIGTERM; does not wait. */
  void terminate() {
    process.destroy();
  }

  /** What is waited for has a reason, like a stopped server: standing still is no fault now. */
  void excuse() {
    movedNanos = nanoTime.getAsLong();
  }

  private void requireMoving() throws InterruptedException {
    if (nanoTime.getAsLong() - movedNanos > STALL_NANOS) {
      try {
        Signal.QUIT.send(pid());
      } catch (IOException e) {
        throw new Failure("the program stands still and cannot be asked why: " + e, e);
      }
      throw new Failure(
          "nothing was committed for 90 s, %,d lines so far; its log shows what its threads do"
              .formatted(committed));
    }
  }

  private static void pause(long nanos) throws InterruptedException {
    LockSupport.parkNanos(nanos);
    if (Thread.interrupted()) {
      throw new InterruptedException("asked to stop while watching the program");
    }
  }
}
