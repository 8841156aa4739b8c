package io.courtside.retrain;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * How sure a mean over events is, where the events of a game stand and fall together: whole games
 * are drawn again and again, with replacement (Efron and Tibshirani, "An Introduction to the
 * Bootstrap", 1993, the percentile interval). The same figures give the same interval.
 */
final class GameBootstrap {
  private static final int RESAMPLES = 2_000;
  private static final long SEED = 20_260_103L;

  private GameBootstrap() {}

  /**
   * The interval of the mean.
   *
   * @param sums sum over the events of each game
   * @param counts how many events each game has
   * @param confidence of both sides together, above 0 and below 1
   */
  static Interval mean(double[] sums, int[] counts, double confidence) {
    if (sums.length == 0 || sums.length != counts.length) {
      throw new IllegalArgumentException(
          "there must be games, each with a sum and a count: %d, %d"
              .formatted(sums.length, counts.length));
    }
    SplittableRandom random = new SplittableRandom(SEED);
    double[] means = new double[RESAMPLES];
    for (int resample = 0; resample < RESAMPLES; resample++) {
      double sum = 0;
      long count = 0;
      for (int draw = 0; draw < sums.length; draw++) {
        int game = random.nextInt(sums.length);
        sum += sums[game];
        count += counts[game];
      }
      means[resample] = sum / count;
    }
    Arrays.sort(means);
    int cut = (int) Math.round(RESAMPLES * (1 - confidence) / 2);
    return new Interval(means[cut], means[RESAMPLES - 1 - cut]);
  }
}
