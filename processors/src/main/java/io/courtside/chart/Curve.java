package io.courtside.chart;

import java.util.List;

/**
 * Points that belong together.
 *
 * @param name for the legend
 * @param style how they are drawn
 * @param points in order of x; one without a value breaks the line
 */
public record Curve(String name, Style style, List<Point> points) {

  /** How points are drawn. */
  public enum Style {
    /** A line through them. */
    LINE,
    /** A broken line through them. */
    DASHED,
    /** A line through them, and a dot at each. */
    MARKED,
    /** A dot at each. */
    DOTS
  }

  /**
   * A point.
   *
   * @param x along the lower edge
   * @param y along the left edge; not a number where there is no value
   */
  public record Point(double x, double y) {}

  /** Keeps the points as they are. */
  public Curve {
    points = List.copyOf(points);
  }
}
