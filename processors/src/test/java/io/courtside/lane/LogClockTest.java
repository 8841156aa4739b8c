package io.courtside.lane;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LogClockTest {
  private static long[] times(LogClock clock, long... stamps) {
    return LongStream.of(stamps).map(clock::next).toArray();
  }

  @Test
  void moves_with_the_time_stamps_by_the_longest_step_at_most() {
    LogClock clock = new LogClock(1_000);
    long start = clock.next(5_000_000);
    assertThat(times(clock, 5_000_400, 5_001_400, 9_000_000))
        .containsExactly(start + 400, start + 1_400, start + 2_400);
    assertThat(clock.millis()).isEqualTo(start + 2_400);
  }

  @Test
  void never_steps_back() {
    LogClock clock = new LogClock(1_000);
    long start = clock.next(5_000_000);
    assertThat(times(clock, 4_000_000, 4_000_100)).containsExactly(start, start + 100);
  }

  @Test
  void the_time_between_two_lines_is_the_same_wherever_reading_begins() {
    long[] stamps = {7_000, 3_000, 3_500, 90_000, 90_010, 12, 5_000};
    long[] fromStart = times(new LogClock(1_000), stamps);
    for (int from = 0; from < stamps.length; from++) {
      long[] read = LongStream.of(stamps).skip(from).toArray();
      long[] times = times(new LogClock(1_000), read);
      for (int i = 0; i < times.length; i++) {
        assertThat(times[i] - times[0]).isEqualTo(fromStart[from + i] - fromStart[from]);
      }
    }
  }

  @Test
  void a_line_must_be_able_to_move_it() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new LogClock(0))
        .withMessageContaining("0");
  }
}
