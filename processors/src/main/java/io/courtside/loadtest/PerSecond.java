package io.courtside.loadtest;

import java.util.Arrays;

/** Counts something second by second since a beginning. Not thread safe. */
final class PerSecond {
  /** Nanoseconds of a second. */
  static final long SECOND = 1_000_000_000L;

  private long[] counts = new long[64];
  private int seconds;

  /** Counts {@code more} at that time since the beginning; before it, in the first second. */
  void add(long nanos, long more) {
    int second = (int) Math.max(0, nanos / SECOND);
    if (second >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(second + 1, counts.length * 2));
    }
    counts[second] += more;
    seconds = Math.max(seconds, second + 1);
  }

  /** How many in that second; 0 where nothing was counted. */
  long at(int second) {
    return second < seconds ? counts[second] : 0;
  }

  /**
   * The most that was counted in {@code inARow} seconds in a row.
   *
   * @param inARow 1 to {@code to - from}
   * @param from the first second that is looked at
   * @param to the second after the last
   */
  long mostIn(int inARow, int from, int to) {
    long sum = 0;
    long most = 0;
    for (int second = from; second < to; second++) {
      sum += at(second);
      if (second - from >= inARow) {
        sum -= at(second - inARow);
      }
      most = Math.max(most, sum);
    }
    return most;
  }

  /** Seconds up to the last in which something was counted. */
  int seconds() {
    return seconds;
  }
}
