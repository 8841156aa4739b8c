package io.courtside.drift;

/** Measures labellings of one pool: each in one pass over the sorted values. */
final class Gauge {
  private final Pool pool;
  private final Bins bins;

  Gauge(Pool pool, Bins bins) {
    this.pool = pool;
    this.bins = bins;
  }

  /**
   * The distances between what is labelled as first and the rest.
   *
   * <p>At each different value the distribution functions differ by {@code |c·N − i·n| / (n·m)},
   * with {@code i} of all {@code N} values and {@code c} of the {@code n} first ones up to there:
   * whole numbers, so ties between permutations are seen as such.
   *
   * @param first 1 at the places of the pool that belong to the first sample, 0 elsewhere; both
   *     must be there
   */
  Distances of(byte[] first) {
    int all = pool.size();
    int n = count(first);
    int[] firstBins = new int[Bins.FINE];
    long largest = 0;
    double area = 0;
    int before = 0;
    int place = 0;
    for (int k = 0; k < pool.distinct(); k++) {
      int end = pool.end(k);
      int until = before;
      while (place < end) {
        until += first[place++];
      }
      firstBins[bins.of(k)] += until - before;
      long apart = Math.abs((long) until * all - (long) end * n);
      largest = Math.max(largest, apart);
      if (apart != 0) {
        area += apart * (pool.value(k + 1) - pool.value(k));
      }
      before = until;
    }
    double scale = (double) n * (all - n);
    return binned(firstBins, largest / scale, area / scale);
  }

  private static int count(byte[] first) {
    int count = 0;
    for (byte one : first) {
      count += one;
    }
    return count;
  }

  private Distances binned(int[] firstBins, double largest, double area) {
    int[] secondBins = bins.pooled();
    for (int bin = 0; bin < secondBins.length; bin++) {
      secondBins[bin] -= firstBins[bin];
    }
    return new Distances(
        largest,
        Divergence.jensenShannon(firstBins, secondBins),
        area,
        Divergence.stabilityIndex(Bins.coarse(firstBins), Bins.coarse(secondBins)));
  }
}
