package io.courtside.bench.tradeoff;

import java.util.List;

/**
 * The Universal Scalability Law (Gunther, 1993): with {@code n} workers, throughput is {@code one ·
 * n / (1 + sigma · (n − 1) + kappa · n · (n − 1))}.
 *
 * @param one throughput of one worker, events a second
 * @param sigma contention: the share of work that only one can do at a time; 0 to 1
 * @param kappa coherence: what each pair of workers costs for keeping each other up to date; 0 and
 *     more
 * @param squares sum of squared differences from the measured throughputs
 */
public record ScalabilityLaw(double one, double sigma, double kappa, double squares) {
  private static final int STEPS = 40;
  private static final int ROUNDS = 14;

  /**
   * A measured throughput.
   *
   * @param workers how many worked
   * @param throughput events a second
   */
  public record Sample(int workers, double throughput) {}

  /**
   * The law that comes closest to the samples by least squares of throughput.
   *
   * <p>For given sigma and kappa the best {@code one} is a quotient of sums; the two are searched
   * on a grid that is drawn ever finer around its best point.
   *
   * @param samples at least three, of different numbers of workers
   */
  public static ScalabilityLaw fit(List<Sample> samples) {
    if (samples.stream().map(Sample::workers).distinct().count() < 3) {
      throw new IllegalArgumentException("three numbers of workers are needed at least");
    }
    double sigma = 0.5;
    double kappa = 0.25;
    double reachSigma = 0.5;
    double reachKappa = 0.25;
    ScalabilityLaw best = null;
    for (int round = 0; round < ROUNDS; round++) {
      for (int i = -STEPS; i <= STEPS; i++) {
        for (int j = -STEPS; j <= STEPS; j++) {
          ScalabilityLaw law =
              with(
                  Math.min(1, Math.max(0, sigma + reachSigma * i / STEPS)),
                  Math.max(0, kappa + reachKappa * j / STEPS),
                  samples);
          best = best == null || law.squares < best.squares ? law : best;
        }
      }
      sigma = best.sigma;
      kappa = best.kappa;
      // Half of the reach, many steps: the two lean on each other, and a valley is not left.
      reachSigma /= 2;
      reachKappa /= 2;
    }
    return best;
  }

  private static ScalabilityLaw with(double sigma, double kappa, List<Sample> samples) {
    double product = 0;
    double square = 0;
    for (Sample sample : samples) {
      double gain = gain(sample.workers(), sigma, kappa);
      product += gain * sample.throughput();
      square += gain * gain;
    }
    double one = product / square;
    double squares = 0;
    for (Sample sample : samples) {
      double off = one * gain(sample.workers(), sigma, kappa) - sample.throughput();
      squares += off * off;
    }
    return new ScalabilityLaw(one, sigma, kappa, squares);
  }

  private static double gain(double workers, double sigma, double kappa) {
    return workers / (1 + sigma * (workers - 1) + kappa * workers * (workers - 1));
  }

  /** Throughput with so many workers, events a second. */
  public double at(double workers) {
    return one * gain(workers, sigma, kappa);
  }

  /** With how many workers it is highest; infinite where more always brings more. */
  public double best() {
    return kappa == 0 ? Double.POSITIVE_INFINITY : Math.sqrt((1 - sigma) / kappa);
  }

  /** Share of the samples' variance that it explains. */
  public double explained(List<Sample> samples) {
    double mean = samples.stream().mapToDouble(Sample::throughput).average().orElse(0);
    double all = samples.stream().mapToDouble(s -> Math.pow(s.throughput() - mean, 2)).sum();
    return 1 - squares / all;
  }
}
