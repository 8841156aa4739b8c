package io.courtside.drift;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * The null distributions that large samples of independent values have in the limit, for those
 * measures whose conditions the samples at hand meet.
 *
 * <p>With n·m/(n+m) as weight w: √w times the Kolmogorov–Smirnov distance has the Kolmogorov
 * distribution if there are no ties. To second order, both w times the stability index and 8·ln 2·w
 * times the Jensen–Shannon divergence in bits are Pearson's statistic of the table of two rows of
 * counts, and so χ² with one degree of freedom less than there are bins.
 */
final class Limits {
  /** Above this share of one value in the pool, its ties make the Kolmogorov form too cautious. */
  static final double MOST_TIED = 1e-4;

  /** Below this many expected values in a bin, the χ² forms are not yet near enough. */
  static final int FEWEST_IN_BIN = 200;

  private final Pool pool;
  private final int n;
  private final int m;

  Limits(Pool pool, int n) {
    this.pool = pool;
    this.n = n;
    this.m = pool.size() - n;
  }

  /** The p-values, with what they come from. */
  Map<Measure, Judged> of(Distances found, Bins bins) {
    Map<Measure, Judged> judged = new EnumMap<>(Measure.class);
    double weight = (double) n * m / pool.size();
    if (pool.mostTied() <= MOST_TIED * pool.size()) {
      double p = Kolmogorov.pValue(found.kolmogorovSmirnov(), n, m);
      judged.put(Measure.KOLMOGOROV_SMIRNOV, new Judged(p, Judgement.kolmogorov()));
    }
    int[] fine = bins.pooled();
    double divergence = 8 * Math.log(2) * weight * found.jensenShannon();
    chiSquare(judged, Measure.JENSEN_SHANNON, divergence, fine);
    chiSquare(judged, Measure.PSI, weight * found.stabilityIndex(), Bins.coarse(fine));
    return judged;
  }

  private void chiSquare(
      Map<Measure, Judged> judged, Measure measure, double statistic, int[] pooled) {
    int[] filled = Arrays.stream(pooled).filter(count -> count > 0).toArray();
    double fewest = (double) Arrays.stream(filled).min().orElseThrow() * Math.min(n, m);
    if (filled.length > 1 && fewest >= (double) FEWEST_IN_BIN * pool.size()) {
      int freedom = filled.length - 1;
      judged.put(
          measure, new Judged(ChiSquare.tail(statistic, freedom), Judgement.chiSquare(freedom)));
    }
  }

  /** A p-value and its source. */
  record Judged(double pValue, Judgement judgement) {}
}
