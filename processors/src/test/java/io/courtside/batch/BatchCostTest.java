package io.courtside.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;

class BatchCostTest {
  private final BatchCost cost = new BatchCost();

  @Test
  void without_a_batch_nothing_is_known() {
    assertThat(cost.perEventNanos()).isZero();
    assertThat(cost.perBatchNanos()).isZero();
  }

  @Test
  void batches_of_different_sizes_tell_what_a_batch_and_what_an_event_costs() {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      int events = 1 + random.nextInt(300);
      cost.add(events, 250_000 + 4_000L * events + random.nextInt(20_000) - 10_000);
    }
    assertThat(cost.perBatchNanos()).isCloseTo(250_000, within(2_000.0));
    assertThat(cost.perEventNanos()).isCloseTo(4_000, within(20.0));
  }

  @Test
  void batches_of_one_size_tell_their_mean() {
    for (int i = 0; i < 100; i++) {
      cost.add(10, 50_000);
    }
    assertThat(cost.perEventNanos()).isCloseTo(5_000, within(1.0));
    assertThat(cost.perBatchNanos()).isCloseTo(0, within(10.0));
  }

  @Test
  void what_was_long_ago_counts_for_little() {
    for (int i = 0; i < 5_000; i++) {
      int events = 1 + i % 50;
      cost.add(events, (i < 2_000 ? 900_000 : 100_000) + 2_000L * events);
    }
    assertThat(cost.perBatchNanos()).isCloseTo(100_000, within(5_000.0));
  }
}
