package io.courtside.report;

import java.time.LocalDate;
import java.util.List;

/** A measure period by period; a period that counts as drift is a mark of its own. */
final class SeriesPlot {
  private static final double ROOM = 1.1;

  private SeriesPlot() {}

  static void write(Series series, Markup markup) {
    List<Series.Point> points = series.points();
    Frame frame = new Frame(markup);
    frame.begin(series.name(), series.name() + " over time", Frame.HEIGHT);
    double most = points.stream().mapToDouble(Series.Point::value).max().orElse(1);
    Scale y = new Scale(0, most > 0 ? most * ROOM : 1, Frame.BOTTOM, Frame.TOP);
    frame.yAxis(y, "distance", Figures::small);
    if (!points.isEmpty()) {
      draw(points, y, frame);
    }
    frame.xLabel("first day of the period");
    long drifted = points.stream().filter(Series.Point::drifted).count();
    frame.end(
        "%s of %s periods count as drift%s"
            .formatted(
                Figures.count(drifted),
                Figures.count(points.size()),
                drifted > 0 ? " (filled marks)." : "."));
  }

  private static void draw(List<Series.Point> points, Scale y, Frame frame) {
    LocalDate first = points.get(0).date();
    LocalDate last = points.get(points.size() - 1).date();
    double days = Math.max(1, days(first, last));
    Scale x = new Scale(0, days, Frame.LEFT + 12, Frame.RIGHT - 12);
    StringBuilder path = new StringBuilder();
    for (Series.Point point : points) {
      double at = x.at(days(first, point.date()));
      path.append(path.isEmpty() ? 'M' : 'L').append(Frame.number(at)).append(' ');
      path.append(Frame.number(y.at(point.value())));
    }
    frame.path(path.toString(), "stream line");
    for (Series.Point point : points) {
      frame.dot(
          x.at(days(first, point.date())),
          y.at(point.value()),
          point.drifted() ? 5 : 3,
          point.drifted() ? "apart" : "hollow",
          point.date() + ": " + Figures.small(point.value()));
    }
    frame.text(Frame.LEFT, Frame.BOTTOM + 16, first.toString(), "tick");
    if (last.isAfter(first)) {
      frame.text(Frame.RIGHT, Frame.BOTTOM + 16, last.toString(), "tick right");
    }
  }

  private static double days(LocalDate from, LocalDate to) {
    return (double) (to.toEpochDay() - from.toEpochDay());
  }
}
