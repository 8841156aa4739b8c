package io.courtside.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.courtside.drift.Judgement.NullDistribution;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DriftTest {
  private static double[] normal(SplittableRandom random, int size, double mean) {
    double[] sample = new double[size];
    for (int i = 0; i < size; i++) {
      sample[i] = mean + random.nextGaussian();
    }
    return sample;
  }

  private static DriftResult of(Measure measure, List<DriftResult> results) {
    return results.stream().filter(one -> one.measure() == measure).findFirst().orElseThrow();
  }

  @Test
  void a_small_example_is_as_by_hand() {
    // Distribution functions: ⅓ ⅔ 1 1 and 0 ½ ½ 1 at 1, 2, 3, 5.
    List<DriftResult> results = Drift.measure(new double[] {1, 2, 3}, new double[] {2, 5}, 1);
    assertThat(of(Measure.KOLMOGOROV_SMIRNOV, results).value()).isCloseTo(0.5, within(1e-15));
    assertThat(of(Measure.WASSERSTEIN, results).value())
        .isCloseTo(1.0 / 3 + 1.0 / 6 + 2 * 0.5, within(1e-15));
  }

  @Test
  void wasserstein_of_a_shifted_sample_is_the_shift() {
    double[] first = normal(new SplittableRandom(1), 500, 0);
    double[] second = Arrays.stream(first).map(value -> value + 0.75).toArray();
    assertThat(of(Measure.WASSERSTEIN, Drift.measure(first, second, 1)).value())
        .isCloseTo(0.75, within(1e-12));
  }

  @Test
  void negative_zero_is_zero() {
    for (DriftResult result : Drift.measure(new double[] {0.0}, new double[] {-0.0}, 1)) {
      assertThat(result.value()).isZero();
    }
  }

  @Test
  void one_and_the_same_constant_is_no_drift() {
    double[] constant = new double[300];
    for (DriftResult result : Drift.measure(constant, constant, 1)) {
      assertThat(result.value()).isZero();
      assertThat(result.pValue()).isEqualTo(0.5);
    }
  }

  @Test
  void the_same_seed_gives_the_same_results() {
    double[] first = normal(new SplittableRandom(2), 300, 0);
    double[] second = normal(new SplittableRandom(3), 400, 0.1);
    assertThat(Drift.measure(first, second, 7)).isEqualTo(Drift.measure(first, second, 7));
  }

  @Test
  void small_or_tied_samples_are_judged_by_permutations() {
    double[] tied = new double[50_000];
    for (int i = 0; i < tied.length; i++) {
      tied[i] = i % 7 == 0 ? 0 : i;
    }
    assertThat(of(Measure.KOLMOGOROV_SMIRNOV, Drift.measure(tied, tied, 19, 1)).judgement())
        .isEqualTo(new Judgement(NullDistribution.PERMUTED_VALUES, 19));
    double[] few = normal(new SplittableRandom(1), 100, 0);
    assertThat(Drift.measure(few, few, 1))
        .extracting(result -> result.judgement().inWords())
        .containsOnly("999 permutations of values");
  }

  @Test
  void large_samples_without_ties_are_judged_by_limits_where_there_are_some() {
    double[] first = normal(new SplittableRandom(4), 6_000, 0);
    double[] second = normal(new SplittableRandom(5), 6_000, 0);
    assertThat(Drift.measure(first, second, 19, 1))
        .extracting(result -> result.judgement().inWords())
        .containsExactly(
            "Kolmogorov distribution",
            "χ² with 19 degrees of freedom",
            "19 permutations of values",
            "χ² with 9 degrees of freedom");
  }

  @Test
  void limits_agree_with_permutations() {
    SplittableRandom random = new SplittableRandom(6);
    for (int pair = 0; pair < 8; pair++) {
      double[] first = normal(random, 6_000, 0);
      double[] second = normal(random, 6_000, 0.01 * (pair % 4));
      Pool pool = new Pool(first, second);
      Gauge gauge = new Gauge(pool, new Bins(pool));
      byte[] labels = new byte[pool.size()];
      for (int place = 0; place < labels.length; place++) {
        labels[place] = (byte) (pool.member(place) < first.length ? 1 : 0);
      }
      var permuted =
          new PermutationTest(gauge, new ValueRelabelling(first.length), 999)
              .pValues(gauge.of(labels), pool.size(), pair);
      for (DriftResult result : Drift.measure(first, second, 19, pair)) {
        if (result.measure() != Measure.WASSERSTEIN) {
          // Three standard errors of a share of 999.
          assertThat(result.pValue())
              .as("%s of pair %d", result.measure(), pair)
              .isCloseTo(permuted.get(result.measure()), within(0.05));
        }
      }
    }
  }

  @Test
  void empty_samples_are_refused() {
    assertThatThrownBy(() -> Drift.measure(new double[0], new double[] {1}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("both samples must have values; they have 0 and 1");
  }

  @Test
  void values_that_are_no_numbers_are_refused() {
    assertThatThrownBy(() -> Drift.measure(new double[] {Double.NaN}, new double[] {1}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values must be finite; one is NaN");
  }
}
