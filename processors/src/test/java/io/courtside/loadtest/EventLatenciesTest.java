package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

class EventLatenciesTest {
  private static final long MILLI = 1_000_000;

  @Test
  void a_latency_is_kept_to_half_a_percent() {
    Random random = new Random(7);
    EventLatencies latencies = new EventLatencies(10_000);
    for (int event = 0; event < 10_000; event++) {
      long nanos =
          (long) Math.exp(random.nextDouble() * Math.log((double) Latencies.HIGHEST_NANOS));
      latencies.set(event, nanos);
      assertThat(latencies.nanos(event)).isCloseTo(nanos, Percentage.withPercentage(0.5));
    }
  }

  @Test
  void an_event_without_one_has_none_and_one_of_zero_has_one() {
    EventLatencies latencies = new EventLatencies(2);
    latencies.set(1, 0);

    assertThat(latencies.has(0)).isFalse();
    assertThat(latencies.has(1)).isTrue();
    assertThat(latencies.nanos(1)).isLessThanOrEqualTo(1);
  }

  @Test
  void those_on_which_a_slow_spell_bears_are_left_out_whatever_their_latency() {
    // An event every 100 ms, the first due at 50.
    Duration second = Duration.ofSeconds(1);
    Schedule schedule =
        Schedule.of(
            RateProfile.steady(10, second),
            new Window(Duration.ZERO, second),
            Arrivals.EVEN,
            new Random(1));
    EventLatencies latencies = new EventLatencies(schedule.events());
    for (int event = 0; event < 9; event++) {
      latencies.set(event, (event + 1) * MILLI);
    }
    ProcessorSpeed speed =
        new ProcessorSpeed(List.of(new ProcessorSpeed.Spell(300 * MILLI, 400 * MILLI, 0.1)));

    Histogram atSpeed = latencies.atSpeed(schedule, speed);

    // Left out are those due at 250, 350, 450 and (as long again after it, and a margin) not 550.
    assertThat(atSpeed.getTotalCount()).isEqualTo(6);
    assertThat(atSpeed.getMinValue() / 1e6).isCloseTo(1, within(0.01));
    assertThat(atSpeed.getMaxValue() / 1e6).isCloseTo(9, within(0.05));
    assertThat(atSpeed.getCountBetweenValues(3 * MILLI - 50_000, 5 * MILLI + 50_000)).isZero();
  }
}
