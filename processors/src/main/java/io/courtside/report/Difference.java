package io.courtside.report;

/**
 * How far what the stream said lies from what the batch says, over the events that both scored; NaN
 * where there is none.
 *
 * @param mae mean of the absolute differences
 * @param rmse root of the mean of the squared differences
 * @param max largest absolute difference
 */
public record Difference(double mae, double rmse, double max) {
  /** No difference at all. */
  public static final Difference NONE = new Difference(0, 0, 0);

  /** Refuses negative ones. */
  public Difference {
    if (mae < 0 || rmse < 0 || max < 0) {
      throw new IllegalArgumentException(
          "differences are 0 or more, not %s, %s and %s".formatted(mae, rmse, max));
    }
  }
}
