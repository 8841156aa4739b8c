package io.courtside.loadtest;

import java.util.function.LongSupplier;

/** A clock that goes on when somebody waits, or when a test says so. */
final class TestTime implements LongSupplier, Pause {
  private long nanos;

  @Override
  public long getAsLong() {
    return nanos;
  }

  @Override
  public void nanos(long pause) {
    nanos += pause;
  }
}
