package io.courtside.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class AdaptiveLimitsTest {
  private static AdaptiveLimits measured(Duration objective, long perBatch, long perEvent) {
    AdaptiveLimits limits = new AdaptiveLimits(4_096, Duration.ofMillis(50), objective);
    for (int i = 0; i < 500; i++) {
      int events = 1 + i % 100;
      limits.cost(events, perBatch + perEvent * events);
    }
    return limits;
  }

  @Test
  void a_queue_may_fill_a_batch_to_the_same_size_whatever_batches_cost() {
    assertThat(measured(Duration.ZERO, 1_000, 4_000).size()).isEqualTo(AdaptiveLimits.LARGEST);
    assertThat(measured(Duration.ofMillis(5), 50_000_000, 1_000).size())
        .isEqualTo(AdaptiveLimits.LARGEST);
  }

  @Test
  void a_smaller_size_that_is_set_holds() {
    assertThat(new AdaptiveLimits(77, Duration.ZERO, Duration.ZERO).size()).isEqualTo(77);
  }

  @Test
  void without_an_objective_nothing_is_waited_for() {
    assertThat(measured(Duration.ZERO, 200_000, 4_000).waitNanos()).isZero();
  }

  @Test
  void what_an_objective_leaves_after_two_batches_is_waited_for() {
    // The last batch told of had 100 events: 0.2 ms + 100 * 4 us = 0.6 ms.
    assertThat(measured(Duration.ofMillis(5), 200_000, 4_000).waitNanos())
        .isBetween(3_790_000L, 3_810_000L);
    assertThat(measured(Duration.ofMillis(1), 200_000, 4_000).waitNanos()).isZero();
    assertThat(measured(Duration.ofSeconds(9), 200_000, 4_000).waitNanos())
        .isEqualTo(Duration.ofMillis(50).toNanos());
  }

  @Test
  void limits_that_make_no_sense_are_refused() {
    assertThatThrownBy(() -> new AdaptiveLimits(0, Duration.ZERO, Duration.ZERO))
        .hasMessage("batch size must be at least 1, not 0");
    assertThatThrownBy(() -> new AdaptiveLimits(1, Duration.ZERO, Duration.ofMillis(-1)))
        .hasMessageContaining("objective must not be negative");
    assertThatThrownBy(() -> new FixedLimits(1, Duration.ofMillis(-1)))
        .hasMessageContaining("batch wait must not be negative");
  }
}
