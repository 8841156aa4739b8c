package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private static Schedule of(Arrivals arrivals, double rate, long seconds, long seed) {
    return Schedule.of(
        RateProfile.steady(rate, Duration.ofSeconds(seconds)),
        new Window(SECOND, Duration.ofSeconds(seconds + 1)),
        arrivals,
        new Random(seed));
  }

  @Test
  void even_arrivals_lie_in_the_middle_of_their_share_of_time() {
    Schedule schedule = of(Arrivals.EVEN, 100, 2, 1);

    assertThat(schedule.events()).isEqualTo(200);
    assertThat(schedule.dueNanos(0)).isEqualTo(5_000_000);
    assertThat(schedule.dueNanos(1) - schedule.dueNanos(0)).isEqualTo(10_000_000);
    assertThat(schedule.isMeasured(99)).isFalse();
    assertThat(schedule.isMeasured(100)).isTrue();
    assertThat(schedule.perSecond()).startsWith(100, 100);
  }

  @Test
  void what_is_due_before_and_after_the_window_is_not_measured() {
    Window window = new Window(SECOND, SECOND.multipliedBy(2));
    Schedule schedule =
        Schedule.of(
            RateProfile.steady(10, SECOND.multipliedBy(3)), window, Arrivals.EVEN, new Random(1));

    assertThat(IntStream.range(0, 30).filter(schedule::isMeasured).boxed())
        .containsExactly(10, 11, 12, 13, 14, 15, 16, 17, 18, 19);
    assertThat(IntStream.range(0, 3).filter(window::hasSecond).boxed()).containsExactly(1);
    assertThatThrownBy(() -> new Window(SECOND, SECOND))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void random_arrivals_are_a_poisson_process() {
    Schedule schedule = of(Arrivals.RANDOM, 1000, 100, 3);

    // 100,000 ± 4 standard deviations
    assertThat((double) schedule.events()).isCloseTo(100_000, within(1265.0));
    long[] gaps =
        IntStream.range(1, schedule.events())
            .mapToLong(i -> schedule.dueNanos(i) - schedule.dueNanos(i - 1))
            .toArray();
    double longer = IntStream.range(0, gaps.length).filter(i -> gaps[i] > 1_000_000).count();
    // Of exponential pauses 1/e are longer than the mean.
    assertThat(longer / gaps.length).isCloseTo(Math.exp(-1), within(0.01));
    assertThat(Arrays.stream(gaps)).allMatch(gap -> gap >= 0);
  }

  @Test
  void the_same_seed_draws_the_same_times() {
    assertThat(of(Arrivals.RANDOM, 50, 1, 5).dueNanos(7))
        .isEqualTo(of(Arrivals.RANDOM, 50, 1, 5).dueNanos(7))
        .isNotEqualTo(of(Arrivals.RANDOM, 50, 1, 6).dueNanos(7));
  }

  @Test
  void more_events_than_memory_holds_are_refused() {
    assertThatThrownBy(() -> of(Arrivals.EVEN, 1e6, 51, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("51,000,000 events are due");
  }

  @Test
  void a_replay_keeps_the_pauses_divided_by_the_speed_and_cuts_long_ones() {
    long[] ts = {1_000, 3_000, 2_500, 4_000, 100_000, 100_000};
    Schedule schedule =
        Schedule.replay(
            ts,
            2,
            Duration.ofSeconds(10),
            new Window(Duration.ZERO, SECOND),
            SECOND.multipliedBy(60));

    assertThat(IntStream.range(0, schedule.events()).mapToLong(schedule::dueNanos).toArray())
        .containsExactly(
            0, 1_000_000_000L, 1_000_000_000L, 1_500_000_000L, 6_500_000_000L, 6_500_000_000L);
  }

  @Test
  void a_replay_ends_when_its_time_is_over() {
    long[] ts = {0, 500, 999, 1_000, 1_001};
    assertThat(Schedule.replay(ts, 1, SECOND, new Window(Duration.ZERO, SECOND), SECOND).events())
        .isEqualTo(3);
  }
}
