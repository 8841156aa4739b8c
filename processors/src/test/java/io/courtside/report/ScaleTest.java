package io.courtside.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {
  @Test
  void values_lie_in_proportion_also_where_the_axis_runs_down() {
    Scale scale = new Scale(0, 10, 200, 100);
    assertThat(scale.at(0)).isEqualTo(200);
    assertThat(scale.at(2.5)).isEqualTo(175);
    assertThat(scale.at(10)).isEqualTo(100);
  }

  @Test
  void ticks_are_round_values_between_the_ends() {
    List<Double> ticks = new Scale(-0.6, 0.6, 0, 100).ticks();
    assertThat(ticks).hasSize(7);
    assertThat(ticks.get(0)).isCloseTo(-0.6, within(1e-12));
    assertThat(ticks.get(3)).isZero();
    assertThat(ticks.get(6)).isCloseTo(0.6, within(1e-12));
    assertThat(new Scale(0, 41_234, 0, 1).ticks())
        .containsExactly(0.0, 10_000.0, 20_000.0, 30_000.0, 40_000.0);
  }

  @Test
  void an_axis_without_length_is_refused() {
    assertThatThrownBy(() -> new Scale(3, 3, 0, 1)).hasMessageContaining("two ends");
  }
}
