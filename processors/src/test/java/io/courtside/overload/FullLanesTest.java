package io.courtside.overload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FullLanesTest {
  private double share;
  private final FullLanes lanes = new FullLanes(() -> share);

  private boolean at(double fullest) {
    share = fullest;
    return lanes.look();
  }

  @Test
  void lanes_are_full_from_when_one_is_until_all_are_half_empty() {
    assertThat(at(0.9)).isFalse();
    assertThat(at(1)).isTrue();
    assertThat(at(0.6)).isTrue();
    assertThat(at(0.5)).isFalse();
    assertThat(at(0.99)).isFalse();
  }
}
