package io.courtside.train;

/** Sums over forecasts, from which accuracy and calibration follow. Not thread safe. */
final class Tally {
  static final int BINS = 10;
  // A forecast of exactly 0 or 1 that fails would cost infinitely much.
  private static final double SMALLEST = 1e-15;

  private final long[] counts = new long[BINS];
  private final double[] forecasts = new double[BINS];
  private final long[] wins = new long[BINS];
  private long count;
  private double squares;
  private double logs;

  /**
   * Takes one forecast.
   *
   * @param probability what the model said of a home win, 0 to 1
   * @param homeWon what came of it
   */
  void add(double probability, boolean homeWon) {
    double error = probability - (homeWon ? 1 : 0);
    double said = homeWon ? probability : 1 - probability;
    int bin = Math.min(BINS - 1, (int) (probability * BINS));
    count++;
    squares += error * error;
    logs -= Math.log(Math.max(SMALLEST, said));
    counts[bin]++;
    forecasts[bin] += probability;
    wins[bin] += homeWon ? 1 : 0;
  }

  long count() {
    return count;
  }

  /** Mean squared error: 0 is perfect, 0.25 is what saying 0.5 makes. */
  double brier() {
    return squares / count;
  }

  /** Mean negative logarithm of what was said of the outcome: 0 is perfect, 0.693 is saying 0.5. */
  double logLoss() {
    return logs / count;
  }

  /** Expected calibration error: mean |forecast - frequency| over the bins, by their counts. */
  double calibrationError() {
    double sum = 0;
    for (int bin = 0; bin < BINS; bin++) {
      sum += Math.abs(forecasts[bin] - wins[bin]);
    }
    return sum / count;
  }

  long binCount(int bin) {
    return counts[bin];
  }

  /** Mean forecast in {@code bin}; NaN where it has none. */
  double binForecast(int bin) {
    return forecasts[bin] / counts[bin];
  }

  /** Share of home wins in {@code bin}; NaN where it has none. */
  double binFrequency(int bin) {
    return (double) wins[bin] / counts[bin];
  }
}
