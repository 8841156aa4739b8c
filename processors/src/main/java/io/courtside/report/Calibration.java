package io.courtside.report;

import java.util.List;

/**
 * What a model said of home wins, and how often they came.
 *
 * @param name the model, or whose it is
 * @param bins by growing probability
 */
public record Calibration(String name, List<Bin> bins) {
  /** Copies. */
  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * Events with about the same probability.
   *
   * @param predicted mean of what was said, 0 to 1
   * @param happened share of them with a home win, 0 to 1
   * @param count how many events
   */
  public record Bin(double predicted, double happened, long count) {
    /** Checks the ranges. */
    public Bin {
      if (!(predicted >= 0 && predicted <= 1 && happened >= 0 && happened <= 1)) {
        throw new IllegalArgumentException(
            "shares are 0 to 1, not %s and %s".formatted(predicted, happened));
      }
    }
  }
}
