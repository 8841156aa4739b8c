package io.courtside.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ThrottleTest {
  private final Throttle throttle = new Throttle();

  @Test
  void without_a_rate_nothing_is_limited() {
    assertThat(throttle.limitsTotal()).isFalse();
    assertThat(throttle.limitsSource()).isFalse();
    assertThat(throttle.blockLines()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void five_thousand_a_second_are_four_blocks_of_125_lines_each_tenth_of_a_second() {
    throttle.rates(5_000, 0);
    assertThat(throttle.limitsTotal()).isTrue();
    assertThat(throttle.blockLines()).isEqualTo(125);
    assertThat(throttle.totalBlocks()).isEqualTo(4);
  }

  @Test
  void the_lowest_rate_is_a_line_a_period() {
    throttle.rates(0, 10);
    assertThat(throttle.limitsSource()).isTrue();
    assertThat(throttle.blockLines()).isEqualTo(1);
    assertThat(throttle.sourceBlocks()).isEqualTo(1);
  }

  @Test
  void a_rate_can_be_taken_back() {
    throttle.rates(5_000, 700);
    throttle.rates(0, 0);
    assertThat(throttle.limitsTotal()).isFalse();
    assertThat(throttle.limitsSource()).isFalse();
    assertThat(throttle.blockLines()).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void a_rate_below_the_lowest_is_refused_and_changes_nothing() {
    throttle.rates(5_000, 0);
    assertThatThrownBy(() -> throttle.rates(9, 0))
        .hasMessage("a rate must be 0 for none, or at least 10 lines a second, not 9");
    assertThat(throttle.total()).isEqualTo(5_000);
  }

  @Property(seed = "20251123")
  void whole_blocks_come_within_half_a_percent_of_both_rates(
      @ForAll @IntRange(min = 1_000, max = 1_000_000) int total,
      @ForAll @IntRange(min = 1_000, max = 1_000_000) int source) {
    throttle.rates(total, source);
    double lines = throttle.blockLines() * 10.0;
    assertThat(throttle.totalBlocks() * lines / total).isCloseTo(1, within(0.0051));
    assertThat(throttle.sourceBlocks() * lines / source).isCloseTo(1, within(0.0051));
  }
}
