package io.courtside.loadtest;

import io.courtside.chart.Chart;
import io.courtside.chart.Curve;
import io.courtside.chart.Curve.Style;
import io.courtside.chart.Panel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A load test over time: rate, backlog, latency, deferred events. */
final class LoadChart {
  private LoadChart() {}

  static Chart of(String title, LoadResult result) {
    List<SecondRow> rows = result.seconds();
    List<Panel> panels = new ArrayList<>();
    panels.add(
        new Panel(
            "events/s",
            false,
            List.of(
                curve("due", Style.DASHED, rows, SecondRow::intended),
                curve("written", Style.LINE, rows, SecondRow::written),
                curve("scored", Style.LINE, rows, SecondRow::scored))));
    panels.add(
        new Panel(
            "events waiting",
            false,
            List.of(curve("backlog", Style.LINE, rows, SecondRow::backlog))));
    panels.add(
        new Panel(
            "latency, ms",
            true,
            List.of(
                curve("p50 of the second", Style.LINE, rows, SecondRow::p50Millis),
                curve("p99", Style.LINE, rows, SecondRow::p99Millis),
                curve("max", Style.LINE, rows, SecondRow::maxMillis))));
    panels.add(
        new Panel(
            "deferred/s",
            false,
            List.of(curve("deferred", Style.LINE, rows, SecondRow::deferred))));
    if (rows.stream().anyMatch(row -> row.programMiB() > 0)) {
      panels.add(
          new Panel(
              "memory, MiB",
              false,
              List.of(curve("program", Style.LINE, rows, SecondRow::programMiB))));
    }
    Window measured = result.schedule().measured();
    return new Chart(
        title,
        "seconds since the beginning; what is in grey is not measured",
        false,
        List.of(
            new Chart.Shade(0, measured.from().toNanos() / 1e9, "warm-up"),
            new Chart.Shade(
                measured.until().toNanos() / 1e9,
                Math.max(measured.until().toNanos() / 1e9, rows.size() - 1.0),
                "after the end")),
        panels);
  }

  private static Curve curve(
      String name, Style style, List<SecondRow> rows, ToDoubleFunction<SecondRow> value) {
    return new Curve(
        name,
        style,
        rows.stream().map(row -> new Curve.Point(row.second(), value.applyAsDouble(row))).toList());
  }
}
