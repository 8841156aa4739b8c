package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.overload.EventClass;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class MatchingTest {
  private static final long MILLI = 1_000_000;
  private static final long FIRST = 1000;

  /** Ten events a second for two seconds, of which the first is not measured. */
  private final Matching matching =
      new Matching(
          Schedule.of(
              RateProfile.steady(10, Duration.ofSeconds(2)),
              new Window(Duration.ofSeconds(1), Duration.ofSeconds(2)),
              Arrivals.EVEN,
              new Random(1)),
          Lines.five(),
          FIRST);

  @Test
  void a_latency_counts_from_when_the_event_was_due() {
    matching.read(FIRST + 10, null, 1_050 * MILLI + 3 * MILLI);

    Histogram latency = matching.interval(null);
    assertThat(latency.getTotalCount()).isEqualTo(1);
    assertThat(latency.getMaxValue()).isBetween(3 * MILLI, 3 * MILLI + MILLI / 100);
    assertThat(matching.scored()).isEqualTo(1);
    assertThat(matching.scoredPerSecond().at(1)).isEqualTo(1);
    assertThat(matching.dueIn(1).getTotalCount()).isEqualTo(1);
  }

  @Test
  void what_warms_up_is_in_the_series_and_not_in_the_result() {
    matching.read(FIRST, null, 60 * MILLI);

    assertThat(matching.interval(null).getTotalCount()).isZero();
    assertThat(matching.dueIn(0).getTotalCount()).isEqualTo(1);
    assertThat(matching.scored()).isEqualTo(1);
  }

  @Test
  void a_deferred_event_is_counted_by_class_and_play_and_has_no_latency() {
    matching.read(FIRST + 11, EventClass.NORMAL, 1_200 * MILLI);
    matching.read(FIRST + 14, EventClass.CRITICAL, 1_500 * MILLI);

    assertThat(matching.deferred()).isEqualTo(2);
    assertThat(matching.scored()).isZero();
    assertThat(matching.interval(null).getTotalCount()).isZero();
    assertThat(matching.deferredPerSecond().at(1)).isEqualTo(2);
    assertThat(matching.deferredByPlay())
        .isEqualTo(
            Map.of(
                EventClass.CRITICAL, Map.of("game_end", 1L),
                EventClass.NORMAL, Map.of("shot_made", 1L),
                EventClass.LOW, Map.of()));
  }

  @Test
  void a_line_that_comes_again_counts_once() {
    matching.read(FIRST + 12, null, 1_300 * MILLI);
    matching.read(FIRST + 12, null, 9_300 * MILLI);

    assertThat(matching.scored()).isEqualTo(1);
    assertThat(matching.again()).isEqualTo(1);
    assertThat(matching.interval(null).getTotalCount()).isEqualTo(1);
  }

  @Test
  void events_of_another_test_are_passed_over() {
    matching.read(FIRST - 1, null, 0);
    matching.read(FIRST + 20, null, 0);
    assertThat(matching.scored() + matching.deferred() + matching.again()).isZero();
  }

  @Test
  void an_event_read_before_it_was_due_by_the_clock_counts_as_at_once() {
    matching.read(FIRST + 15, null, 0);
    assertThat(matching.interval(null).getMaxValue()).isZero();
  }
}
