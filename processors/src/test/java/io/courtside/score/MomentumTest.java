package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MomentumTest {
  private static final long MINUTE = 60_000;

  private final Fading fading = new Fading(Duration.ofMinutes(2));
  private final Momentum momentum = new Momentum();

  @Test
  void momentum_halves_every_half_life() {
    momentum.add(40_000_000, MINUTE, fading);
    assertThat(momentum.at(3 * MINUTE, fading)).isCloseTo(0.02, within(1e-12));
    momentum.add(10_000_000, 5 * MINUTE, fading);
    assertThat(momentum.value()).isCloseTo(0.02, within(1e-12));
  }

  @Test
  void impact_from_the_past_does_not_turn_time_back() {
    momentum.add(40_000_000, 5 * MINUTE, fading);
    momentum.add(10_000_000, MINUTE, fading);
    assertThat(momentum.value()).isCloseTo(0.05, within(1e-12));
    assertThat(momentum.atMillis()).isEqualTo(5 * MINUTE);
  }

  @Test
  void what_is_left_does_not_hang_on_what_was_asked_before() {
    Random random = new Random(4);
    for (int i = 0; i < 10_000; i++) {
      long millis = random.nextInt(4) * 7_000L;
      assertThat(fading.left(millis)).isEqualTo(Math.pow(0.5, millis / (2.0 * MINUTE)));
    }
  }

  @Test
  void half_life_must_be_positive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Fading(Duration.ZERO))
        .withMessageContaining("half-life");
  }
}
