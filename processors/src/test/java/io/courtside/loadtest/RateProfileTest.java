package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

class RateProfileTest {
  private static final Duration TEN = Duration.ofSeconds(10);

  @Test
  void a_steady_rate_spaces_events_evenly() {
    RateProfile profile = RateProfile.steady(100, TEN);

    assertThat(profile.events()).isEqualTo(1000);
    assertThat(profile.nanosUntil(0)).isZero();
    assertThat(profile.nanosUntil(1)).isEqualTo(10_000_000);
    assertThat(profile.nanosUntil(1000)).isEqualTo(TEN.toNanos());
  }

  @Test
  void a_ramp_from_nothing_has_half_its_events_after_the_root_of_a_half() {
    RateProfile profile = RateProfile.ramp(0, 100, TEN);

    assertThat(profile.events()).isEqualTo(500);
    assertThat(profile.nanosUntil(250) / 1e9).isCloseTo(10 * Math.sqrt(0.5), within(1e-6));
  }

  @Test
  void a_ramp_may_go_down() {
    RateProfile profile = RateProfile.ramp(100, 0, TEN);

    assertThat(profile.nanosUntil(250) / 1e9).isCloseTo(10 - 10 * Math.sqrt(0.5), within(1e-6));
    assertThat(profile.nanosUntil(500)).isEqualTo(TEN.toNanos());
  }

  @Test
  void a_burst_has_a_third_of_the_calm_before_it_and_two_after() {
    RateProfile profile =
        RateProfile.burst(10, 100, Duration.ofSeconds(20), Duration.ofSeconds(80));

    assertThat(profile.lasts()).isEqualTo(Duration.ofSeconds(80));
    assertThat(profile.nanosUntil(200) / 1e9).isCloseTo(20, within(1e-9));
    assertThat(profile.nanosUntil(200 + 1000) / 1e9).isCloseTo(30, within(1e-9));
    assertThat(profile.nanosUntil(200 + 2000) / 1e9).isCloseTo(40, within(1e-9));
    assertThat(profile.events()).isEqualTo(60 * 10 + 20 * 100);
    assertThat(profile.peak()).isEqualTo(100);
  }

  @Test
  void a_burst_must_leave_time_around_it() {
    assertThatThrownBy(() -> RateProfile.burst(10, 100, TEN, TEN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("10.0 s of 10.0 s");
  }

  @Test
  void stretches_may_come_before_and_after() {
    RateProfile ramp = RateProfile.ramp(0, 100, TEN);
    assertThat(ramp.after(TEN, 10).events()).isEqualTo(600);
    assertThat(ramp.after(TEN, 10).nanosUntil(100)).isEqualTo(TEN.toNanos());
    assertThat(ramp.before(TEN).events()).isEqualTo(1500);
    assertThat(ramp.before(Duration.ZERO)).isEqualTo(ramp);
    assertThat(RateProfile.steady(100, TEN).after(Duration.ZERO, 10).events()).isEqualTo(1000);
  }

  /** The area under the rate up to the time found is the number of events asked for. */
  @Property(seed = "7", tries = 300)
  void the_time_until_events_is_the_inverse_of_the_area(
      @ForAll @DoubleRange(min = 0, max = 5000) double from,
      @ForAll @DoubleRange(min = 1, max = 5000) double to,
      @ForAll @DoubleRange(min = 0, max = 1) double share) {
    RateProfile profile = RateProfile.ramp(from, to, TEN);
    double events = share * profile.events();

    double seconds = profile.nanosUntil(events) / 1e9;
    double area = from * seconds + (to - from) / 10 * seconds * seconds / 2;

    assertThat(area).isCloseTo(events, within(1e-4));
  }
}
