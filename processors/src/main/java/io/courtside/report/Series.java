package io.courtside.report;

import java.time.LocalDate;
import java.util.List;

/**
 * One measure over time, a value a period.
 *
 * @param name what it is
 * @param points in order of time
 */
public record Series(String name, List<Point> points) {
  /** Checks the order, and copies. */
  public Series {
    points = List.copyOf(points);
    for (int i = 1; i < points.size(); i++) {
      if (!points.get(i).date().isAfter(points.get(i - 1).date())) {
        throw new IllegalArgumentException("points of " + name + " must be in order of time");
      }
    }
  }

  /**
   * A period.
   *
   * @param date its first day
   * @param value the measure
   * @param drifted whether that counts as drift
   */
  public record Point(LocalDate date, double value, boolean drifted) {}
}
