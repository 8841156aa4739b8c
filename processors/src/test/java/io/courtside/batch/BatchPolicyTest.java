package io.courtside.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchPolicyTest {
  private static final Duration WAIT = Duration.ofMillis(20);

  @ParameterizedTest
  @ValueSource(ints = {0, -1})
  void a_batch_has_room_for_one_event_at_least(int size) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchPolicy(size, WAIT, WAIT))
        .withMessage("batch size must be at least 1, not " + size);
  }

  @Test
  void no_wait_is_negative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchPolicy(1, Duration.ofNanos(-1), WAIT))
        .withMessage("batch waits must not be negative");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BatchPolicy(1, WAIT, Duration.ofNanos(-1)))
        .withMessage("batch waits must not be negative");
  }

  @Test
  void the_smallest_policy_is_one_event_and_no_wait() {
    assertThat(new BatchPolicy(1, Duration.ZERO, Duration.ZERO).size()).isEqualTo(1);
  }
}
