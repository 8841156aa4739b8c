package io.courtside.loadtest;

import java.time.Duration;
import java.util.List;

/**
 * How old the line was that the program was at, as each second of a load test ended: from when it
 * was written, deferred lines included. Written lines are taken to come evenly within a second.
 */
public final class LagOverTime {
  private final double[] seconds;

  /**
   * @param rows second by second, from the first
   */
  LagOverTime(List<SecondRow> rows) {
    seconds = new double[rows.size()];
    long done = 0;
    long writtenBefore = 0;
    int at = 0; // the second in which the line was written that the program is at
    for (int second = 0; second < seconds.length; second++) {
      done += rows.get(second).scored() + rows.get(second).deferred();
      while (at < second && writtenBefore + rows.get(at).written() <= done) {
        writtenBefore += rows.get(at).written();
        at++;
      }
      long written = rows.get(at).written();
      double part = written == 0 ? 1 : Math.min(1, (done - writtenBefore) / (double) written);
      seconds[second] = second + 1 - (at + part);
    }
  }

  /** The lag as that second ended, seconds. */
  public double at(int second) {
    return seconds[second];
  }

  /** The longest lag at the end of a second, seconds. */
  public double longest() {
    double longest = 0;
    for (double lag : seconds) {
      longest = Math.max(longest, lag);
    }
    return longest;
  }

  /**
   * From when on the lag stayed under {@code objective}.
   *
   * @return since the beginning, seconds; 0 where it always was, not a number where it is over it
   *     at the end
   */
  public double underFrom(Duration objective) {
    double limit = objective.toNanos() / 1e9;
    int late = seconds.length - 1;
    while (late >= 0 && seconds[late] < limit) {
      late--;
    }
    if (late < 0) {
      return 0;
    }
    if (late == seconds.length - 1) {
      return Double.NaN;
    }
    return late + 1 + (seconds[late] - limit) / (seconds[late] - seconds[late + 1]);
  }
}
