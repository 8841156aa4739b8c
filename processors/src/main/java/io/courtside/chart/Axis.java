package io.courtside.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where values lie along an edge of a panel.
 *
 * @param from value at {@code start}
 * @param to value at {@code end}, more than {@code from}
 * @param logarithmic whether equal factors are equally far apart; then {@code from} is more than 0
 * @param start in units of the drawing
 * @param end in units of the drawing
 */
record Axis(double from, double to, boolean logarithmic, double start, double end) {
  private static final int TICKS = 5;
  private static final double[] STEPS = {1, 2, 5};

  Axis {
    if (!(to > from) || (logarithmic && !(from > 0))) {
      throw new IllegalArgumentException(
          "an axis needs two ends, a logarithmic one above 0, not %s and %s".formatted(from, to));
    }
  }

  /** Where a value lies; what is beyond an end lies at it. */
  double at(double value) {
    double inside = Math.max(from, Math.min(to, value));
    double share =
        logarithmic ? Math.log(inside / from) / Math.log(to / from) : (inside - from) / (to - from);
    return start + share * (end - start);
  }

  /** Round values between the ends. */
  List<Double> ticks() {
    return logarithmic ? powers() : steps();
  }

  private List<Double> steps() {
    double rough = (to - from) / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(rough)));
    double ratio = rough / power;
    double step = power * (ratio < 1.5 ? 1 : ratio < 3.5 ? 2 : ratio < 7.5 ? 5 : 10);
    List<Double> ticks = new ArrayList<>();
    for (long i = (long) Math.ceil(from / step - 1e-9); i * step <= to + step * 1e-9; i++) {
      ticks.add(i * step);
    }
    return ticks;
  }

  private List<Double> powers() {
    List<Double> ticks = new ArrayList<>();
    boolean few = to / from < 200;
    for (int power = (int) Math.floor(Math.log10(from)); power <= Math.log10(to); power++) {
      for (double step : STEPS) {
        double tick = step * Math.pow(10, power);
        if (tick >= from * (1 - 1e-9) && tick <= to * (1 + 1e-9) && (few || step == 1)) {
          ticks.add(tick);
        }
      }
    }
    return ticks;
  }

  /** A value as it stands at an axis: {@code 20k}, {@code 0.5}, {@code 1e-5}. */
  static String label(double value) {
    double size = Math.abs(value);
    if (size >= 1e6) {
      return plain(value / 1e6) + "M";
    }
    if (size > 0 && size < 1e-3) {
      return String.format(Locale.ROOT, "%.0e", value).replace("e-0", "e-");
    }
    return size >= 1e4 ? plain(value / 1e3) + "k" : plain(value);
  }

  private static String plain(double value) {
    String text = String.format(Locale.ROOT, "%.4f", value);
    return text.replaceFirst("\\.?0+$", "");
  }
}
