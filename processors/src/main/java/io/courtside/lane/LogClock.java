package io.courtside.lane;

/**
 * The time of one log, told by its lines: it moves with their time stamps, by a little at most a
 * line.
 *
 * <p>So a pause of the log, as between two nights, counts for no more than a moment, and what is
 * held for a missing line is held for a number of lines at least. A difference of two times depends
 * on nothing but the lines in between, so it is the same when they are read again. Not thread safe.
 */
final class LogClock {
  private final long longestStepMillis;
  private long lastMillis;
  private long millis;

  /**
   * @param longestStepMillis by how much one line can move it, positive
   */
  LogClock(long longestStepMillis) {
    if (longestStepMillis < 1) {
      throw new IllegalArgumentException(
          "a line must be able to move the time of the log, not by " + longestStepMillis + " ms");
    }
    this.longestStepMillis = longestStepMillis;
  }

  /** Moves to the next line and gives the time of the log there, milliseconds from some moment. */
  long next(long tsMillis) {
    millis += Math.max(0, Math.min(longestStepMillis, tsMillis - lastMillis));
    lastMillis = tsMillis;
    return millis;
  }

  /** The time of the log at its last line. */
  long millis() {
    return millis;
  }
}
