package io.courtside.report;

import io.courtside.drift.DriftResult;

/**
 * One comparison of two distributions.
 *
 * @param compared what was compared, such as {@code home_wp, stream and batch}
 * @param measure name of the measure
 * @param value the distance
 * @param pValue probability that chance alone brings the two as far apart, 0 to 1
 * @param n values in the first sample
 * @param m values in the second sample
 * @param judgedBy the null distribution
 * @param drifted whether it counts as drift
 */
public record DriftRow(
    String compared,
    String measure,
    double value,
    double pValue,
    long n,
    long m,
    String judgedBy,
    boolean drifted) {
  /**
   * A row of a result.
   *
   * @param level share of false alarms that one is ready to have, 0 to 1
   */
  public static DriftRow of(String compared, DriftResult result, double level) {
    return new DriftRow(
        compared,
        result.measure().label(),
        result.value(),
        result.pValue(),
        result.n(),
        result.m(),
        result.judgement().inWords(),
        result.drifted(level));
  }
}
