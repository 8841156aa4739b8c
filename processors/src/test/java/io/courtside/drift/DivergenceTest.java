package io.courtside.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class DivergenceTest {
  private static int[] counts(int... counts) {
    return counts;
  }

  @Test
  void samples_without_a_bin_in_common_are_one_bit_apart() {
    assertThat(Divergence.jensenShannon(counts(7, 0), counts(0, 3))).isCloseTo(1, within(1e-15));
  }

  @Test
  void jensen_shannon_of_a_half_against_all_is_as_by_hand() {
    // p = (1, 0), q = (½, ½), middle = (¾, ¼):
    // ½·log₂(4/3) + ½·(½·log₂(2/3) + ½·log₂ 2) = 0.311278…
    assertThat(Divergence.jensenShannon(counts(4, 0), counts(5, 5)))
        .isCloseTo(0.31127812445913283, within(1e-15));
  }

  @Test
  void stability_index_is_as_by_hand() {
    // One more value each, spread as the pool (8 : 8): p = 2.5/9 and 6.5/9, q the other way round.
    double byHand = 2 * (4.0 / 9) * Math.log(6.5 / 2.5);
    assertThat(Divergence.stabilityIndex(counts(2, 6), counts(6, 2)))
        .isCloseTo(byHand, within(1e-15));
  }

  @Test
  void a_bin_that_one_sample_does_not_have_costs_much_but_not_infinitely_much() {
    double index = Divergence.stabilityIndex(counts(1000, 0), counts(900, 100));
    assertThat(index).isBetween(0.5, 2.0);
  }

  @Test
  void a_bin_that_is_empty_in_both_costs_nothing() {
    assertThat(Divergence.stabilityIndex(counts(10, 0, 20), counts(15, 0, 15)))
        .isEqualTo(Divergence.stabilityIndex(counts(10, 20), counts(15, 15)));
    assertThat(Divergence.jensenShannon(counts(10, 0, 20), counts(15, 0, 15)))
        .isEqualTo(Divergence.jensenShannon(counts(10, 20), counts(15, 15)));
  }

  @Test
  void equal_shares_are_no_distance_whatever_the_numbers() {
    assertThat(Divergence.stabilityIndex(counts(10, 30), counts(20, 60)))
        .isCloseTo(0, within(1e-15));
    assertThat(Divergence.jensenShannon(counts(10, 30), counts(20, 60)))
        .isCloseTo(0, within(1e-15));
  }
}
