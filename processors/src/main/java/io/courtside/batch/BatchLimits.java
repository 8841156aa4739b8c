package io.courtside.batch;

/** When a lane's micro-batches are closed; may change from one batch to the next. */
public interface BatchLimits {

  /** Events that close a batch, 1 or more. */
  int size();

  /** Time from a batch's first line to its closing, nanoseconds. */
  long waitNanos();

  /** Whether a batch stays open beyond its wait while more blocks wait for the lane. */
  boolean takesAllThatWaits();

  /**
   * A batch has been scored, written and committed.
   *
   * @param events how many events it had
   * @param nanos what that took, without waiting for its turn
   */
  void cost(int events, long nanos);
}
