package io.courtside.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RankCorrelationTest {
  private static double of(double[] one, double[] other) {
    return RankCorrelation.of(one, other);
  }

  @Test
  void only_the_order_counts() {
    assertThat(of(new double[] {1, 2, 3}, new double[] {-5, 0, 1e9})).isEqualTo(1);
    assertThat(of(new double[] {1, 2, 3}, new double[] {3, 2, 1})).isEqualTo(-1);
  }

  @Test
  void equal_values_share_their_ranks() {
    // Ranks 1, 2.5, 2.5, 4 and 1, 3, 2, 4.
    assertThat(of(new double[] {1, 5, 5, 9}, new double[] {1, 3, 2, 4}))
        .isCloseTo(4.5 / Math.sqrt(4.5 * 5), within(1e-12));
  }

  @Test
  void less_than_two_pairs_are_refused() {
    assertThatThrownBy(() -> of(new double[] {1}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> of(new double[] {1, 2}, new double[] {1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
