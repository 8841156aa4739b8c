package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
              rows.size(), true, one[0], one[0], one[1] - deferred, deferred, backlog, 0, 0, 0, 0));
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
  void nothing_written_is_no_lag() {
    assertThat(lag().longest()).isZero();
    assertThat(lag(new int[] {0, 0}).longest()).isZero();
  }
}
