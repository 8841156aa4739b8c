package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;

class ProcessorSpeedTest {
  private static final long MILLI = 1_000_000;

  /** Looks every 10 ms at work that takes 3 µs, and longer in some of them. */
  private static ProcessorSpeed speed(int looks, long slowNanos, int... slowLooks) {
    long[] at = new long[looks];
    long[] took = new long[looks];
    Arrays.fill(took, 3_000);
    for (int i = 0; i < looks; i++) {
      at[i] = i * (10 * MILLI);
    }
    for (int look : slowLooks) {
      took[look] = slowNanos;
    }
    return ProcessorSpeed.of(at, took);
  }

  @Test
  void a_spell_is_from_the_last_look_before_it_to_the_first_after_it() {
    ProcessorSpeed speed = speed(100, 36_000, 20, 21, 22, 50);

    assertThat(speed.spells())
        .containsExactly(
            new ProcessorSpeed.Spell(190 * MILLI, 230 * MILLI, 1.0 / 12),
            new ProcessorSpeed.Spell(490 * MILLI, 510 * MILLI, 1.0 / 12));
    assertThat(speed.spells().get(0).nanos()).isEqualTo(40 * MILLI);
  }

  @Test
  void half_of_the_usual_speed_is_not_slow() {
    assertThat(speed(100, 6_000, 20, 21).spells()).isEmpty();
    assertThat(speed(100, 6_001, 20, 21).spells()).hasSize(1);
  }

  @Test
  void a_spell_may_be_at_either_end() {
    assertThat(speed(10, 9_000, 0, 9).spells())
        .containsExactly(
            new ProcessorSpeed.Spell(0, 10 * MILLI, 1.0 / 3),
            new ProcessorSpeed.Spell(80 * MILLI, 90 * MILLI, 1.0 / 3));
  }

  @Test
  void where_nothing_was_measured_nothing_was_slow() {
    assertThat(ProcessorSpeed.of(new long[0], new long[0]).spells()).isEmpty();
  }

  @Test
  void slow_time_is_that_within_the_bounds() {
    ProcessorSpeed speed = speed(100, 36_000, 20, 21, 22, 50);

    assertThat(speed.slowNanos(0, 1_000 * MILLI)).isEqualTo(60 * MILLI);
    assertThat(speed.slowNanos(200 * MILLI, 500 * MILLI)).isEqualTo(40 * MILLI);
    assertThat(speed.slowNanos(230 * MILLI, 490 * MILLI)).isZero();
    assertThat(speed.within(new Window(Duration.ofMillis(230), Duration.ofMillis(500))))
        .isEqualTo(List.of(speed.spells().get(1)));
  }

  @Test
  void a_spell_bears_on_what_is_due_shortly_before_it_and_as_long_again_after_it() {
    ProcessorSpeed.Bearing bearing = speed(100, 36_000, 20, 21, 22).new Bearing();

    // The spell is from 190 to 230 ms.
    assertThat(bearing.on(139 * MILLI)).isFalse();
    assertThat(bearing.on(140 * MILLI)).isTrue();
    assertThat(bearing.on(230 * MILLI)).isTrue();
    assertThat(bearing.on(319 * MILLI)).isTrue();
    assertThat(bearing.on(320 * MILLI)).isFalse();
    assertThat(bearing.on(900 * MILLI)).isFalse();
  }

  @Test
  void of_two_spells_the_one_that_bears_longer_counts() {
    ProcessorSpeed speed =
        new ProcessorSpeed(
            List.of(
                new ProcessorSpeed.Spell(100 * MILLI, 300 * MILLI, 0.1),
                new ProcessorSpeed.Spell(310 * MILLI, 320 * MILLI, 0.4)));
    ProcessorSpeed.Bearing bearing = speed.new Bearing();

    assertThat(bearing.on(549 * MILLI)).isTrue();
    assertThat(bearing.on(550 * MILLI)).isFalse();
  }

  /** What a probe finds whose clock goes on by {@code step} of how often it was read before. */
  private static ProcessorSpeed probed(int looks, IntUnaryOperator step) {
    long[] nanos = {0};
    int[] reads = {0};
    int[] looked = {0};
    SpeedProbe probe =
        new SpeedProbe(() -> nanos[0] += step.applyAsInt(reads[0]++), pause -> nanos[0] += pause);
    probe.run(() -> looked[0]++ == looks);
    return probe.speed();
  }

  @Test
  void the_probe_sees_a_processor_that_runs_at_a_fifth() {
    // The clock is read four times a look; in one look of ten all takes five times as long.
    assertThat(probed(50, read -> read / 4 % 10 == 9 ? 15_000 : 3_000).spells())
        .hasSize(5)
        .allSatisfy(spell -> assertThat(spell.lowest()).isCloseTo(0.2, within(1e-9)));
  }

  @Test
  void who_is_interrupted_once_in_a_look_is_not_slow() {
    assertThat(probed(5_000, read -> read % 4 == 2 ? 8_000_000 : 3_000).spells()).isEmpty();
  }
}
