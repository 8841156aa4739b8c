package io.courtside.bench.tradeoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class MeanWaitTest {
  private static final double FOREVER = 1e6;

  /** Plays arrivals through batches and adds up what each waits. */
  private static double simulated(boolean even, int size, double rate, double limit) {
    Random random = new Random(5);
    double at = 0;
    double waits = 0;
    long events = 0;
    double opened = 0;
    double sum = 0; // of the arrival times in the open batch, since it was opened
    int held = 0;
    while (events < 400_000) {
      at += even ? 1 / rate : -Math.log1p(-random.nextDouble()) / rate;
      if (held > 0 && at - opened > limit) {
        waits += held * limit - sum;
        events += held;
        held = 0;
      }
      if (held == 0) {
        opened = at;
        sum = 0;
      }
      held++;
      sum += at - opened;
      if (held == size) {
        waits += held * (at - opened) - sum;
        events += held;
        held = 0;
      }
    }
    return waits / events;
  }

  @Test
  void without_a_limit_both_arrivals_wait_for_half_of_the_rest_of_the_batch() {
    for (int size : new int[] {1, 2, 8, 100}) {
      double half = (size - 1) / (2 * 500.0);
      assertThat(MeanWait.even(size, 500, FOREVER)).isCloseTo(half, within(1e-12));
      assertThat(MeanWait.poisson(size, 500, 100)).isCloseTo(half, within(1e-9));
    }
    assertThat(MeanWait.ruleOfThumb(32, 1000)).isEqualTo(0.016);
  }

  @Test
  void with_a_limit_alone_a_lone_event_waits_all_of_it_and_one_of_many_half() {
    assertThat(MeanWait.poisson(10_000, 0.001, 2)).isCloseTo(2, within(0.01));
    assertThat(MeanWait.poisson(10_000, 1000, 0.5)).isCloseTo(0.25, within(0.001));
    double lambda = 500 * 0.02;
    assertThat(MeanWait.poisson(10_000, 500, 0.02))
        .isCloseTo(0.02 * (lambda + 2) / (2 * (lambda + 1)), within(1e-9));
  }

  @Test
  void the_formulas_are_what_a_simulation_finds() {
    double[][] cases = {
      {8, 500, 0.005}, {8, 500, 0.02}, {64, 500, 0.1}, {16, 500, 0.03}, {2, 10, 0.1}
    };
    for (double[] one : cases) {
      int size = (int) one[0];
      assertThat(MeanWait.poisson(size, one[1], one[2]))
          .as("random, %d events, %s s", size, one[2])
          .isCloseTo(simulated(false, size, one[1], one[2]), Percentage.withPercentage(1));
      // Away from a multiple of the gap, where one event more or less is a matter of rounding.
      double limit = one[2] + 0.0003;
      assertThat(MeanWait.even(size, one[1], limit))
          .as("even, %d events, %s s", size, limit)
          .isCloseTo(simulated(true, size, one[1], limit), Percentage.withPercentage(0.1));
    }
  }
}
