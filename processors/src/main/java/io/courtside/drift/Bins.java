package io.courtside.drift;

/**
 * Bins of about equal numbers of the pooled values. A value is never split: one that is very
 * frequent has a bin of its own, and there are fewer bins then.
 *
 * <p>Two grids, each bin of the coarse one being two of the fine one: the Jensen–Shannon divergence
 * uses twenty, the stability index the ten that are customary for it.
 */
final class Bins {
  /** Bins of the Jensen–Shannon divergence. */
  static final int FINE = 20;

  /** Bins of the stability index. */
  static final int COARSE = 10;

  private final int[] binOf;
  private final int[] pooled = new int[FINE];

  Bins(Pool pool) {
    binOf = new int[pool.distinct()];
    for (int k = 0; k < binOf.length; k++) {
      // The middle of a value's ranks, so that what has many ranks goes where most of them are.
      long twiceTheMiddle = 2L * pool.end(k) - pool.count(k);
      binOf[k] = (int) (twiceTheMiddle * FINE / (2L * pool.size()));
      pooled[binOf[k]] += pool.count(k);
    }
  }

  /** Fine bin of different value number {@code k} of the pool. */
  int of(int k) {
    return binOf[k];
  }

  /** How many of both samples are in each fine bin. */
  int[] pooled() {
    return pooled.clone();
  }

  /** The same counts by coarse bin. */
  static int[] coarse(int[] fine) {
    int[] coarse = new int[COARSE];
    for (int bin = 0; bin < fine.length; bin++) {
      coarse[bin * COARSE / FINE] += fine[bin];
    }
    return coarse;
  }
}
