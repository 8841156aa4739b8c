package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CourtTimeTest {
  @Test
  void stints_add_up_and_the_one_that_runs_counts() {
    CourtTime time = CourtTime.NONE.enter(1_000).leave(61_000).enter(100_000);
    assertThat(time.millis()).isEqualTo(60_000);
    assertThat(time.millisAt(130_000)).isEqualTo(90_000);
    assertThat(time.leave(130_000)).isEqualTo(new CourtTime(90_000, CourtTime.OFF));
  }

  @Test
  void coming_on_twice_and_going_off_twice_changes_nothing() {
    CourtTime on = CourtTime.NONE.enter(5);
    assertThat(on.enter(9)).isEqualTo(on);
    CourtTime off = on.leave(10);
    assertThat(off.leave(20)).isEqualTo(off);
  }

  @Test
  void a_clock_that_steps_back_takes_no_time_away() {
    assertThat(CourtTime.NONE.enter(100).leave(50)).isEqualTo(CourtTime.NONE);
  }
}
