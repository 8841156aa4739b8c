package io.courtside.loadtest;

/** Waits; a test's clock lets time pass instead. */
@FunctionalInterface
public interface Pause {
  /** Waits about that long, nanoseconds; less where it is woken. */
  void nanos(long nanos);
}
