package io.courtside.drift;

/**
 * How far two samples lie apart by one measure, and how often chance alone brings them as far.
 *
 * @param measure what was measured
 * @param value the distance, 0 or more; its unit is the measure's
 * @param pValue 0 to 1: the probability of such a value or a larger one if both samples come from
 *     one distribution
 * @param n values in the first sample
 * @param m values in the second sample
 * @param judgement where {@code pValue} comes from
 */
public record DriftResult(
    Measure measure, double value, double pValue, int n, int m, Judgement judgement) {
  /** Checks the ranges. */
  public DriftResult {
    if (!(value >= 0)) {
      throw new IllegalArgumentException("a distance is 0 or more, not " + value);
    }
    if (!(pValue >= 0 && pValue <= 1)) {
      throw new IllegalArgumentException("a p-value is 0 to 1, not " + pValue);
    }
  }

  /**
   * Whether chance is ruled out.
   *
   * @param level share of false alarms that one is ready to have, 0 to 1: at 0.05 one of twenty
   *     comparisons without any drift is called drift
   */
  public boolean drifted(double level) {
    return pValue <= level;
  }
}
