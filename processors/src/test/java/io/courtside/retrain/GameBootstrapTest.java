package io.courtside.retrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class GameBootstrapTest {
  private static final int GAMES = 150;

  /** Share of the intervals of noise about {@code mean} that cover zero. */
  private static double covering(int trials, double mean, double confidence) {
    SplittableRandom random = new SplittableRandom(5);
    int covering = 0;
    for (int trial = 0; trial < trials; trial++) {
      double[] sums = new double[GAMES];
      int[] counts = new int[GAMES];
      for (int game = 0; game < GAMES; game++) {
        counts[game] = 480 + random.nextInt(160);
        sums[game] = counts[game] * (mean + random.nextGaussian());
      }
      covering += GameBootstrap.mean(sums, counts, confidence).covers(0) ? 1 : 0;
    }
    return (double) covering / trials;
  }

  @Test
  void of_models_that_differ_by_noise_about_as_many_intervals_cover_zero_as_they_should() {
    assertThat(covering(1_000, 0, 0.95)).isBetween(0.935, 0.965);
    assertThat(covering(500, 0, 0.8)).isBetween(0.765, 0.835);
  }

  @Test
  void a_true_difference_of_four_standard_errors_is_nearly_always_seen() {
    assertThat(covering(200, 4 / Math.sqrt(GAMES), 0.95)).isLessThan(0.05);
  }

  @Test
  void equal_models_have_an_interval_of_zero() {
    int[] counts = new int[10];
    Arrays.fill(counts, 500);
    assertThat(GameBootstrap.mean(new double[10], counts, 0.95)).isEqualTo(new Interval(0, 0));
  }

  @Test
  void events_of_a_game_are_not_counted_as_if_they_were_independent() {
    double[] sums = new double[100];
    int[] counts = new int[100];
    SplittableRandom random = new SplittableRandom(6);
    for (int game = 0; game < 100; game++) {
      counts[game] = 500;
      sums[game] = 500 * (random.nextBoolean() ? 1 : -1);
    }
    Interval interval = GameBootstrap.mean(sums, counts, 0.95);
    // 100 coins: a standard error of a tenth, not the 0.0045 of 50,000 coins.
    assertThat(interval.high() - interval.low()).isBetween(0.3, 0.5);
  }

  @Test
  void nothing_has_no_interval() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> GameBootstrap.mean(new double[0], new int[0], 0.95))
        .withMessageContaining("there must be games");
  }
}
