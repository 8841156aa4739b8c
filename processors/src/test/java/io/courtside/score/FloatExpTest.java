package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.FloatRange;
import org.junit.jupiter.api.Test;

class FloatExpTest {

  @Property(tries = 20_000, seed = "7")
  void is_never_a_whole_step_away_from_the_true_value(
      @ForAll @FloatRange(min = -87, max = 88) float x) {
    float ours = FloatExp.exp(x);
    assertThat(Math.abs(ours - Math.exp(x))).isLessThan(0.51 * Math.ulp(ours));
  }

  @Test
  void edges_are_those_of_the_number_format() {
    assertThat(FloatExp.exp(0)).isEqualTo(1f);
    assertThat(FloatExp.exp(-0f)).isEqualTo(1f);
    assertThat(FloatExp.exp(89)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(FloatExp.exp(Float.POSITIVE_INFINITY)).isEqualTo(Float.POSITIVE_INFINITY);
    assertThat(FloatExp.exp(-104)).isZero();
    assertThat(FloatExp.exp(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(FloatExp.exp(Float.NaN)).isNaN();
  }
}
