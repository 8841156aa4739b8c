package io.courtside.overload;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class LagProjectionTest {
  private static final long MILLI = 1_000_000L;
  private static final long MIB = 1 << 20;

  private final LagProjection projection = new LagProjection();

  @Test
  void without_a_backlog_the_lag_is_what_the_oldest_has_waited() {
    assertThat(projection.look(3 * MILLI, 0, 0, 0)).isEqualTo(3 * MILLI);
    assertThat(projection.look(0, MIB, 100, 50 * MILLI)).isZero();
  }

  @Test
  void a_backlog_counts_by_the_rate_at_which_it_is_read() {
    long lag = 0;
    for (int step = 0; step <= 100; step++) {
      // 1 MiB in 50 ms, with 40 MiB before it
      lag = projection.look(MILLI, step * MIB, 40 * MIB, 50L * step * MILLI);
    }
    assertThat(lag).isCloseTo(2_001 * MILLI, Percentage.withPercentage(1));
  }

  @Test
  void a_source_that_comes_to_a_stand_lags_more_and_more() {
    long before = 0;
    for (int step = 0; step <= 20; step++) {
      before = projection.look(0, step * MIB, 10 * MIB, 50L * step * MILLI);
    }
    long after = before;
    for (int step = 21; step <= 60; step++) {
      long now = projection.look(0, 20 * MIB, 10 * MIB, 50L * step * MILLI);
      assertThat(now).isGreaterThan(after);
      after = now;
    }
    assertThat(after).isGreaterThan(5 * before);
  }
}
