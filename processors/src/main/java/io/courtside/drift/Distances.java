package io.courtside.drift;

/** The four measures of one labelling of a pool. */
record Distances(
    double kolmogorovSmirnov, double jensenShannon, double wasserstein, double stabilityIndex) {
  double of(Measure measure) {
    return switch (measure) {
      case KOLMOGOROV_SMIRNOV -> kolmogorovSmirnov;
      case JENSEN_SHANNON -> jensenShannon;
      case WASSERSTEIN -> wasserstein;
      case PSI -> stabilityIndex;
    };
  }
}
