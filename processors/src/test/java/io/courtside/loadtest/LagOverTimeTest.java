package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LagOverTimeTest {
  private static final Duration TWO_SECONDS = Duration.ofSeconds(2);

  /** Rows of lines written and done in each second. */
  private static LagOverTime lag(int[]... writtenAndDone) {
    List<SecondRow> rows = new ArrayList<>();
    long backlog = 0;
    for (int[] one : writtenAndDone) {
      backlog += one[0] - one[1];
      int deferred = one[1] / 2;
      rows.add(
          new SecondRow(
              rows.size(),
              true,
              one[0],
              one[0],
              one[1] - deferred,
              deferred,
              backlog,
              0,
              0,
              0,
              0,
              0));
    }
    return new LagOverTime(rows);
  }

  @Test
  void who_keeps_up_has_no_lag() {
    LagOverTime lag = lag(new int[] {100, 100}, new int[] {100, 100}, new int[] {0, 0});

    assertThat(lag.longest()).isCloseTo(0, within(1e-9));
    assertThat(lag.underFrom(TWO_SECONDS)).isZero();
  }

  @Test
  void after_a_burst_the_lag_grows_until_its_last_line_is_reached_and_falls_then() {
    LagOverTime lag =
        lag(
            new int[] {100, 100},
            new int[] {400, 100},
            new int[] {400, 100},
            new int[] {100, 200},
            new int[] {100, 400},
            new int[] {100, 300},
            new int[] {100, 100});

    assertThat(lag.at(1)).isCloseTo(0.75, within(1e-9));
    assertThat(lag.at(2)).isCloseTo(1.5, within(1e-9));
    assertThat(lag.at(3)).isCloseTo(2, within(1e-9));
    assertThat(lag.at(4)).isCloseTo(2, within(1e-9));
    assertThat(lag.at(5)).isCloseTo(0, within(1e-9));
    assertThat(lag.longest()).isCloseTo(2, within(1e-9));
    assertThat(lag.underFrom(TWO_SECONDS)).isCloseTo(5, within(1e-9));
    assertThat(lag.underFrom(Duration.ofSeconds(1))).isCloseTo(5.5, within(1e-9));
  }

  @Test
  void who_is_behind_at_the_end_is_not_back() {
    assertThat(lag(new int[] {400, 100}, new int[] {400, 0}).underFrom(Duration.ofMillis(500)))
        .isNaN();
  }

  @Test
  void the_report_counts_from_the_end_of_the_burst_where_the_lag_outlasts_it() {
    LagOverTime lag =
        lag(
            new int[] {400, 100},
            new int[] {100, 100},
            new int[] {100, 400},
            new int[] {100, 200},
            new int[] {100, 100});

    assertThat(told(lag, 1))
        .isEqualTo("lag at most 1.5 s; under 1.0 s again 1.3 s after the burst's end");
    assertThat(told(lag, 3))
        .isEqualTo("lag at most 1.5 s; under 1.0 s again before the burst ended");
    assertThat(LoadText.lag(lag, Duration.ofSeconds(1), Optional.empty()))
        .isEqualTo("lag at most 1.5 s; under 1.0 s again 2.3 s after the beginning");
    assertThat(LoadText.lag(lag, TWO_SECONDS, Optional.empty()))
        .isEqualTo("lag at most 1.5 s, never 2.0 s or more");
  }

  private static String told(LagOverTime lag, int burstEndsSecond) {
    return LoadText.lag(
        lag, Duration.ofSeconds(1), Optional.of(Duration.ofSeconds(burstEndsSecond)));
  }

  @Test
  void nothing_written_is_no_lag() {
    assertThat(lag().longest()).isZero();
    assertThat(lag(new int[] {0, 0}).longest()).isZero();
  }
}
