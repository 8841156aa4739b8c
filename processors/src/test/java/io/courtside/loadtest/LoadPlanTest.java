package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LoadPlanTest {
  private static LoadPlan plan(Shape shape, String rate, String peak, OptionalDouble capacity) {
    return new LoadPlan(
        shape,
        Rate.parse(rate),
        Rate.parse(peak),
        Duration.ofSeconds(30),
        Duration.ofSeconds(6),
        Duration.ofSeconds(10),
        Optional.empty(),
        Duration.ofSeconds(1),
        Arrivals.EVEN,
        1,
        60,
        List.of(),
        100,
        false,
        capacity,
        Duration.ofSeconds(60),
        Optional.empty());
  }

  @Test
  void a_rate_is_a_number_or_a_share() {
    assertThat(Rate.parse("10000").perSecond(5)).isEqualTo(10_000);
    assertThat(Rate.parse("40%").perSecond(100_000)).isEqualTo(40_000);
    assertThat(Rate.parse("40%").times(10)).hasToString("400% of the capacity");
    assertThat(Rate.parse("2.5%")).hasToString("2.5% of the capacity");
    assertThatThrownBy(() -> Rate.parse("fast")).hasMessageContaining("like 40%, not fast");
    assertThatThrownBy(() -> Rate.parse("-1")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void the_capacity_is_measured_where_a_share_is_asked_for_and_it_is_not_known() {
    assertThat(plan(Shape.STEADY, "40%", "1", OptionalDouble.empty()).needsCapacity()).isTrue();
    assertThat(plan(Shape.STEADY, "40%", "1", OptionalDouble.of(9)).needsCapacity()).isFalse();
    assertThat(plan(Shape.STEADY, "10", "400%", OptionalDouble.empty()).needsCapacity()).isFalse();
    assertThat(plan(Shape.BURST, "10", "400%", OptionalDouble.empty()).needsCapacity()).isTrue();
    assertThat(plan(Shape.CAPACITY, "1", "1", OptionalDouble.empty()).needsCapacity()).isTrue();
  }

  @Test
  void a_capacity_that_is_known_is_not_measured() {
    assertThatThrownBy(() -> plan(Shape.CAPACITY, "1", "1", OptionalDouble.of(9)))
        .hasMessageContaining("--capacity");
  }

  @Test
  void a_burst_has_its_warm_up_its_calm_and_its_peak() {
    Schedule schedule =
        plan(Shape.BURST, "10%", "100%", OptionalDouble.empty()).schedule(Lines.five(), 1000);
    assertThat(schedule.events()).isEqualTo(10 * 100 + 24 * 100 + 6 * 1000 + 100);
    assertThat(schedule.lasts()).isEqualTo(Duration.ofSeconds(41));
  }

  @Test
  void a_warm_up_at_a_rate_of_its_own_settles_before_it_is_measured() {
    LoadPlan plain = plan(Shape.STEADY, "10", "100", OptionalDouble.empty());
    LoadPlan warmed =
        new LoadPlan(
            plain.shape(),
            plain.rate(),
            plain.peak(),
            plain.lasts(),
            plain.burst(),
            Duration.ofSeconds(4),
            Optional.of(Rate.parse("200")),
            Duration.ZERO,
            plain.arrivals(),
            plain.seed(),
            plain.speed(),
            plain.inputs(),
            plain.lines(),
            plain.attach(),
            plain.capacity(),
            plain.drain(),
            plain.report());

    Schedule schedule = warmed.schedule(Lines.five(), 0);

    assertThat(schedule.events()).isEqualTo(3 * 200 + 10 + 30 * 10);
    assertThat(schedule.perSecond()).startsWith(200, 200, 200, 10, 10);
    assertThat(schedule.isMeasured(609)).isFalse();
    assertThat(schedule.isMeasured(610)).isTrue();
  }

  @Test
  void a_trace_goes_by_the_events_own_times() {
    Schedule schedule =
        plan(Shape.TRACE, "1", "1", OptionalDouble.empty()).schedule(Lines.five(), 0);
    assertThat(schedule.events()).isEqualTo(5);
    assertThat(schedule.dueNanos(4)).isEqualTo(Math.round(4 / 60.0 * 1e9));
  }

  @Test
  void what_makes_no_sense_is_refused_by_name() {
    assertThatThrownBy(() -> plan(Shape.STEADY, "0", "1", OptionalDouble.empty()))
        .hasMessage("--rate must be more than 0");
    assertThatThrownBy(() -> plan(Shape.RAMP, "0", "0", OptionalDouble.empty()))
        .hasMessage("--peak-rate must be more than 0");
    assertThatThrownBy(() -> plan(Shape.STEADY, "1", "1", OptionalDouble.of(0)))
        .hasMessageContaining("--capacity");
  }
}
