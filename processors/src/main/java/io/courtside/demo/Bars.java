package io.courtside.demo;

import java.util.List;

/** Draws numbers with block characters. */
final class Bars {
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉";
  private static final String LEVELS = "▁▂▃▄▅▆▇█";

  private Bars() {}

  /** A bar of {@code columns} filled to {@code share} (0 to 1), the rest {@code empty}. */
  static String bar(double share, int columns, char empty) {
    long eighths = Math.round(Math.max(0, Math.min(1, share)) * columns * 8);
    int full = (int) (eighths / 8);
    int rest = (int) (eighths % 8);
    StringBuilder bar = new StringBuilder("█".repeat(full));
    if (rest > 0) {
      bar.append(EIGHTHS.charAt(rest));
    }
    return bar.append(String.valueOf(empty).repeat(columns - bar.length())).toString();
  }

  /** The value, 0 to 1, as one of eight heights. */
  static String level(double value) {
    int level = (int) (Math.max(0, Math.min(1, value)) * LEVELS.length());
    return LEVELS.substring(Math.min(level, 7), Math.min(level, 7) + 1);
  }

  /**
   * {@code columns} values that stand for the whole of {@code values}: each the last of its part,
   * so that the newest value is always there.
   */
  static double[] resampled(List<Double> values, int columns) {
    int size = Math.min(columns, values.size());
    double[] sampled = new double[size];
    for (int i = 0; i < size; i++) {
      long end = (long) (i + 1) * values.size() / size;
      sampled[i] = values.get((int) end - 1);
    }
    return sampled;
  }
}
