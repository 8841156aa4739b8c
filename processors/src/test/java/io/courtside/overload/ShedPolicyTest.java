package io.courtside.overload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class ShedPolicyTest {
  private static final long MILLI = 1_000_000L;

  private final ShedPolicy policy = new ShedPolicy(Duration.ofSeconds(2), Duration.ofMillis(100));

  private ShedLevel look(long lagMillis, long atMillis) {
    return policy.look(lagMillis * MILLI, atMillis * MILLI);
  }

  @Test
  void nothing_is_deferred_up_to_the_objective() {
    assertThat(look(0, 0)).isEqualTo(ShedLevel.NONE);
    assertThat(look(2_000, 10)).isEqualTo(ShedLevel.NONE);
  }

  @Test
  void low_goes_first_and_normal_when_that_was_not_enough() {
    assertThat(look(2_001, 0)).isEqualTo(ShedLevel.LOW);
    assertThat(look(9_000, 99)).isEqualTo(ShedLevel.LOW);
    assertThat(look(9_000, 100)).isEqualTo(ShedLevel.NORMAL);
    assertThat(look(90_000, 900)).isEqualTo(ShedLevel.NORMAL);
  }

  @Test
  void a_level_is_given_back_after_four_times_the_patience_under_half_of_the_objective() {
    look(3_000, 0);
    look(3_000, 100);
    assertThat(look(999, 200)).isEqualTo(ShedLevel.NORMAL);
    assertThat(look(999, 599)).isEqualTo(ShedLevel.NORMAL);
    assertThat(look(999, 600)).isEqualTo(ShedLevel.LOW);
    assertThat(look(999, 999)).isEqualTo(ShedLevel.LOW);
    assertThat(look(999, 1_000)).isEqualTo(ShedLevel.NONE);
  }

  @Test
  void a_lag_between_the_thresholds_changes_nothing() {
    look(3_000, 0);
    for (int at = 100; at < 10_000; at += 50) {
      assertThat(look(1_500, at)).isEqualTo(ShedLevel.LOW);
    }
  }

  @Test
  void a_lag_that_swings_about_the_objective_does_not_flap() {
    int changes = 0;
    ShedLevel last = ShedLevel.NONE;
    for (int at = 0; at < 60_000; at += 50) {
      ShedLevel now = look(at / 50 % 2 == 0 ? 2_500 : 900, at);
      changes += now == last ? 0 : 1;
      last = now;
    }
    assertThat(changes).isEqualTo(2);
    assertThat(last).isEqualTo(ShedLevel.NORMAL);
  }

  @Test
  void times_that_are_not_positive_are_refused() {
    assertThatThrownBy(() -> new ShedPolicy(Duration.ZERO, Duration.ofMillis(1)))
        .hasMessageContaining("objective must be positive");
    assertThatThrownBy(() -> new ShedPolicy(Duration.ofMillis(1), Duration.ofMillis(-1)))
        .hasMessageContaining("patience must be positive");
  }
}
