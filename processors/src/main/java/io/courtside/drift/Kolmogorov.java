package io.courtside.drift;

/** The Kolmogorov distribution: of the largest gap of a Brownian bridge from zero. */
final class Kolmogorov {
  // Here both series need four terms for full precision.
  private static final double MIDDLE = 1.18;
  private static final int TERMS = 8;

  private Kolmogorov() {}

  /**
   * Probability of a value above {@code x}, by Kolmogorov's series for large x and its theta
   * transform for small ones (Marsaglia, Tsang and Wang 2003).
   *
   * @param x any number; below 0 the probability is 1
   */
  static double tail(double x) {
    if (x <= 0) {
      return 1;
    }
    return x < MIDDLE ? 1 - lower(x) : upper(x);
  }

  private static double upper(double x) {
    double sum = 0;
    for (int j = TERMS; j >= 1; j--) {
      sum = Math.exp(-2.0 * j * j * x * x) - sum;
    }
    return 2 * sum;
  }

  private static double lower(double x) {
    double sum = 0;
    for (int j = TERMS; j >= 1; j--) {
      int odd = 2 * j - 1;
      sum += Math.exp(-odd * odd * Math.PI * Math.PI / (8 * x * x));
    }
    return Math.sqrt(2 * Math.PI) / x * sum;
  }

  /**
   * P-value of the Kolmogorov–Smirnov distance of two samples without ties, in the limit.
   *
   * @param distance 0 to 1
   * @param n values in the first sample
   * @param m values in the second sample
   */
  static double pValue(double distance, int n, int m) {
    return tail(distance * Math.sqrt((double) n * m / ((double) n + m)));
  }
}
