package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

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
    matching.read(FIRST + 10, false, 1_050 * MILLI + 3 * MILLI);

    Histogram latency = matching.interval(null);
    assertThat(latency.getTotalCount()).isEqualTo(1);
    assertThat(latency.getMaxValue()).isBetween(3 * MILLI, 3 * MILLI + MILLI / 100);
    assertThat(matching.scored()).isEqualTo(1);
    assertThat(matching.scoredPerSecond().at(1)).isEqualTo(1);
    assertThat(matching.dueIn(1).getTotalCount()).isEqualTo(1);
  }

  @Test
  void what_warms_up_is_in_the_series_and_not_in_the_result() {
    matching.read(FIRST, false, 60 * MILLI);

    assertThat(matching.interval(null).getTotalCount()).isZero();
    assertThat(matching.dueIn(0).getTotalCount()).isEqualTo(1);
    assertThat(matching.scored()).isEqualTo(1);
  }

  @Test
  void a_deferred_event_is_counted_by_play_and_has_no_latency() {
    matching.read(FIRST + 11, true, 1_200 * MILLI);
    matching.read(FIRST + 14, true, 1_500 * MILLI);

    assertThat(matching.deferred()).isEqualTo(2);
    assertThat(matching.scored()).isZero();
    assertThat(matching.interval(null).getTotalCount()).isZero();
    assertThat(matching.deferredPerSecond().at(1)).isEqualTo(2);
    assertThat(matching.deferredByPlay())
        .isEqualTo(
            Map.of(
                new Play("shot made", Play.Weight.CRITICAL), 1L,
                new Play("game_end", Play.Weight.CRITICAL), 1L));
  }

  @Test
  void a_line_that_comes_again_counts_once() {
    matching.read(FIRST + 12, false, 1_300 * MILLI);
    matching.read(FIRST + 12, false, 9_300 * MILLI);

    assertThat(matching.scored()).isEqualTo(1);
    assertThat(matching.again()).isEqualTo(1);
    assertThat(matching.interval(null).getTotalCount()).isEqualTo(1);
  }

  @Test
  void events_of_another_test_are_passed_over() {
    matching.read(FIRST - 1, false, 0);
    matching.read(FIRST + 20, false, 0);
    assertThat(matching.scored() + matching.deferred() + matching.again()).isZero();
  }

  @Test
  void an_event_read_before_it_was_due_by_the_clock_counts_as_at_once() {
    matching.read(FIRST + 15, false, 0);
    assertThat(matching.interval(null).getMaxValue()).isZero();
  }
}
