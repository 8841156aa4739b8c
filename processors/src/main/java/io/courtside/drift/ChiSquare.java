package io.courtside.drift;

/** The χ² distribution. */
final class ChiSquare {
  private static final double PRECISION = 1e-15;
  private static final int MOST_TERMS = 10_000;
  private static final double TINY = 1e-300;

  private ChiSquare() {}

  /**
   * Probability of a value above {@code x}: the regularised upper incomplete gamma function Q(k/2,
   * x/2), by its series or its continued fraction, whichever converges fast (Press et al.,
   * Numerical Recipes, 6.2).
   *
   * @param x any number; below 0 the probability is 1
   * @param degreesOfFreedom at least 1
   */
  static double tail(double x, int degreesOfFreedom) {
    if (degreesOfFreedom < 1) {
      throw new IllegalArgumentException(
          "χ² has at least 1 degree of freedom, not " + degreesOfFreedom);
    }
    if (x <= 0) {
      return 1;
    }
    double a = degreesOfFreedom / 2.0;
    double z = x / 2;
    double front = Math.exp(a * Math.log(z) - z - logGamma(degreesOfFreedom));
    return z < a + 1 ? 1 - front * series(a, z) : front * fraction(a, z);
  }

  /** Logarithm of Γ(k/2), by Γ(a + 1) = a·Γ(a) from Γ(1) = 1 or Γ(1/2) = √π. */
  private static double logGamma(int k) {
    double log = k % 2 == 0 ? 0 : Math.log(Math.PI) / 2;
    for (double a = k % 2 == 0 ? 1 : 0.5; a < k / 2.0; a++) {
      log += Math.log(a);
    }
    return log;
  }

  private static double series(double a, double z) {
    double term = 1 / a;
    double sum = term;
    for (int i = 1; i < MOST_TERMS && term > sum * PRECISION; i++) {
      term *= z / (a + i);
      sum += term;
    }
    return sum;
  }

  /** By the method of Lentz, as modified by Thompson and Barnett. */
  private static double fraction(double a, double z) {
    double b = z + 1 - a;
    double c = 1 / TINY;
    double d = 1 / b;
    double value = d;
    for (int i = 1; i < MOST_TERMS; i++) {
      double numerator = -i * (i - a);
      b += 2;
      d = 1 / nonZero(numerator * d + b);
      c = nonZero(b + numerator / c);
      value *= d * c;
      if (Math.abs(d * c - 1) < PRECISION) {
        break;
      }
    }
    return value;
  }

  private static double nonZero(double value) {
    return Math.abs(value) < TINY ? TINY : value;
  }
}
