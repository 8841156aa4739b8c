package io.courtside.retrain;

/**
 * A confidence interval.
 *
 * @param low lower bound
 * @param high upper bound
 */
public record Interval(double low, double high) {
  /** Checks the order of the bounds. */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException(
          "an interval's lower bound must not be above the upper: %s, %s".formatted(low, high));
    }
  }

  /** Whether {@code value} is in it. */
  public boolean covers(double value) {
    return low <= value && value <= high;
  }
}
