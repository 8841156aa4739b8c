package io.courtside.chart;

import java.util.List;

/**
 * Curves over the same two axes.
 *
 * @param label what the left edge measures, with its unit
 * @param logarithmic whether the left edge goes by factors; values of 0 and less are left out then
 * @param curves each in a colour of its own
 */
public record Panel(String label, boolean logarithmic, List<Curve> curves) {

  /** Keeps the curves as they are. */
  public Panel {
    curves = List.copyOf(curves);
  }

  private boolean shows(double y) {
    return !Double.isNaN(y) && !Double.isInfinite(y) && (!logarithmic || y > 0);
  }

  boolean shows(Curve.Point point) {
    return shows(point.y());
  }

  /** The left edge, from {@code bottom} up to {@code top}. */
  Axis axis(double bottom, double top) {
    double[] shown =
        curves.stream()
            .flatMap(curve -> curve.points().stream())
            .mapToDouble(Curve.Point::y)
            .filter(this::shows)
            .sorted()
            .toArray();
    double most = shown.length == 0 ? 1 : shown[shown.length - 1];
    if (logarithmic) {
      double least = shown.length == 0 ? 0.1 : shown[0];
      return new Axis(least / 1.3, Math.max(most, least) * 1.3, true, bottom, top);
    }
    double least = shown.length == 0 ? 0 : Math.min(0, shown[0]);
    return new Axis(least, most > least ? most * 1.08 : least + 1, false, bottom, top);
  }
}
