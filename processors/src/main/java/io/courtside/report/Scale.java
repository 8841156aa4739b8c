package io.courtside.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values lie along an axis of a plot.
 *
 * @param from value at {@code start}
 * @param to value at {@code end}; another than {@code from}
 * @param start in units of the drawing
 * @param end in units of the drawing
 */
record Scale(double from, double to, double start, double end) {
  private static final int TICKS = 5;

  Scale {
    if (from == to) {
      throw new IllegalArgumentException("an axis needs two ends, not twice " + from);
    }
  }

  double at(double value) {
    return start + (value - from) / (to - from) * (end - start);
  }

  /** Round values between the ends, about five. */
  List<Double> ticks() {
    double rough = (to - from) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double step =
        power * (rough / power < 1.5 ? 1 : rough / power < 3.5 ? 2 : rough / power < 7.5 ? 5 : 10);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }
}
