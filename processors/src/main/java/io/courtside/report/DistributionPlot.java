package io.courtside.report;

import java.util.List;
import java.util.stream.LongStream;

/** The batch's histogram as an area, the stream's as a line over it: one shape if they agree. */
final class DistributionPlot {
  /** A highest bin more than so many times the middle one would leave nothing else to be seen. */
  private static final long STEEP = 25;

  private final Distribution distribution;
  private final boolean logarithmic;
  private final Scale x;
  private final Scale y;

  private DistributionPlot(Distribution distribution) {
    this.distribution = distribution;
    long[] counts =
        LongStream.concat(longs(distribution.stream()), longs(distribution.batch()))
            .filter(count -> count > 0)
            .sorted()
            .toArray();
    long most = counts.length == 0 ? 1 : counts[counts.length - 1];
    logarithmic = counts.length > 0 && most > STEEP * counts[counts.length / 2];
    x = new Scale(distribution.from(), distribution.to(), Frame.LEFT, Frame.RIGHT);
    double top = logarithmic ? Math.ceil(Math.log10((double) most)) : most * 1.05;
    y = new Scale(0, top, Frame.BOTTOM, Frame.TOP);
  }

  private static LongStream longs(List<Long> counts) {
    return counts.stream().mapToLong(Long::longValue);
  }

  static void write(Distribution distribution, Markup markup) {
    new DistributionPlot(distribution).draw(new Frame(markup));
  }

  private void draw(Frame frame) {
    String name = distribution.name();
    frame.begin("Distribution of " + name, "Histograms of " + name, Frame.HEIGHT);
    frame.xAxis(x, name, Figures::small);
    if (logarithmic) {
      frame.yAxis(y, "events a bin, log scale", this::powerOfTen);
    } else {
      frame.yAxis(y, "events a bin", Figures::thousands);
    }
    frame.path(outline(distribution.batch(), true), "batch area");
    frame.path(outline(distribution.stream(), false), "stream line");
    frame.end("Area: batch. Line: stream. Where they agree, the line runs along the edge.");
  }

  private String powerOfTen(double power) {
    return power == Math.rint(power) ? Figures.thousands(Math.rint(Math.pow(10, power))) : "";
  }

  private String outline(List<Long> counts, boolean closed) {
    double width = (distribution.to() - distribution.from()) / counts.size();
    StringBuilder path = new StringBuilder();
    for (int bin = 0; bin < counts.size(); bin++) {
      double height = y.at(height(counts.get(bin)));
      double left = x.at(distribution.from() + bin * width);
      double right = x.at(distribution.from() + (bin + 1) * width);
      path.append(bin == 0 && !closed ? 'M' : 'L').append(point(left, height));
      path.append('L').append(point(right, height));
    }
    return closed
        ? "M"
            + point(Frame.LEFT, Frame.BOTTOM)
            + path
            + "L"
            + point(Frame.RIGHT, Frame.BOTTOM)
            + "Z"
        : path.toString();
  }

  /** On the log scale one event stands a little above none. */
  private double height(long count) {
    if (!logarithmic) {
      return count;
    }
    return count == 0 ? 0 : Math.max(0.08, Math.log10((double) count));
  }

  private static String point(double x, double y) {
    return Frame.number(x) + " " + Frame.number(y);
  }
}
