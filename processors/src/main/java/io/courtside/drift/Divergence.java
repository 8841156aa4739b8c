package io.courtside.drift;

/** Distances of two rows of counts over the same bins. Bins that are empty in both do not count. */
final class Divergence {
  private static final double LOG_2 = Math.log(2);

  private Divergence() {}

  /**
   * Jensen–Shannon divergence in bits: the mean of how far each is from the middle of the two.
   *
   * @param first counts, the sum of which is above 0
   * @param second counts, the sum of which is above 0
   * @return 0 to 1
   */
  static double jensenShannon(int[] first, int[] second) {
    double n = sum(first);
    double m = sum(second);
    double nats = 0;
    for (int bin = 0; bin < first.length; bin++) {
      double p = first[bin] / n;
      double q = second[bin] / m;
      double middle = (p + q) / 2;
      nats += (relative(p, middle) + relative(q, middle)) / 2;
    }
    return Math.max(0, nats / LOG_2);
  }

  private static double relative(double p, double middle) {
    return p == 0 ? 0 : p * Math.log(p / middle);
  }

  /**
   * Population stability index: Σ (p − q)·ln(p / q).
   *
   * <p>A bin that one sample has nothing in would make it infinite. So each sample gets one more
   * value, spread over the bins as both samples together are. That moves large samples by next to
   * nothing, and samples with equal shares not at all.
   *
   * @param first counts, the sum of which is above 0
   * @param second counts, the sum of which is above 0
   * @return 0 or more
   */
  static double stabilityIndex(int[] first, int[] second) {
    double n = sum(first);
    double m = sum(second);
    double index = 0;
    for (int bin = 0; bin < first.length; bin++) {
      double pooled = (first[bin] + second[bin]) / (n + m);
      if (pooled > 0) {
        double p = (first[bin] + pooled) / (n + 1);
        double q = (second[bin] + pooled) / (m + 1);
        index += (p - q) * Math.log(p / q);
      }
    }
    return index;
  }

  private static double sum(int[] counts) {
    long sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
