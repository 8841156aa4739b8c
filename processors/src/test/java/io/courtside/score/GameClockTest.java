package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GameClockTest {
  @ParameterizedTest
  @CsvSource({
    "1, 720, 0",
    "1, 0, 720000",
    "2, 719.4, 720600",
    "4, 0, 2880000",
    "5, 300, 2880000",
    "6, 1.5, 3478500",
    "0, 720, 0",
    "5, 720, 2880000",
    "3, -1, 2160000"
  })
  void game_time_adds_up_over_periods(int period, double clock, int millis) {
    assertThat(GameClock.elapsedMillis(period, clock)).isEqualTo(millis);
  }
}
