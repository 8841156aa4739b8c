package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlayerTallyTest {
  private static final long MINUTE = 60_000;

  private final Fading fading = new Fading(Duration.ofMinutes(2));
  private final PlayerTally tally = new PlayerTally(PlayerLine.empty());

  @Test
  void shooter_gets_shot_make_and_points() {
    tally.acted(Plays.made(Plays.HOME));
    assertThat(tally.line())
        .isEqualTo(line(1, Side.HOME, ShotForm.NONE.plus(ShotKind.MID_RANGE, true), 2, 0));
  }

  @Test
  void misses_free_throws_and_fouls_count_for_what_they_are() {
    tally.acted(Plays.missed(Plays.HOME));
    tally.acted(Plays.freeThrow(Plays.HOME, "1 of 2", true));
    tally.acted(Plays.foul(Plays.HOME, "personal"));
    ShotForm shots = ShotForm.NONE.plus(ShotKind.MID_RANGE, false).plus(ShotKind.FREE_THROW, true);
    assertThat(tally.line()).isEqualTo(line(3, Side.HOME, shots, 1, 1));
  }

  @Test
  void momentum_fades_and_impact_does_not() {
    tally.credited(40_000_000, false, MINUTE, fading);
    tally.credited(10_000_000, true, 5 * MINUTE, fading);
    PlayerLine line = tally.line();
    assertThat(line.momentum()).isCloseTo(0.02, within(1e-12));
    assertThat(line.momentumAtMillis()).isEqualTo(5 * MINUTE);
    assertThat(line.impactNanos()).isEqualTo(50_000_000);
    assertThat(line.clutchNanos()).isEqualTo(10_000_000);
  }

  @Test
  void who_is_on_court_already_keeps_the_stint_and_gets_a_side_once_it_is_known() {
    assertThat(tally.isOnCourt(Side.NONE)).isFalse();
    tally.entered(Side.NONE, 0);
    assertThat(tally.isOnCourt(Side.NONE)).isTrue();
    assertThat(tally.isOnCourt(Side.AWAY)).isFalse();
    tally.entered(Side.AWAY, 500);
    assertThat(tally.isOnCourt(Side.AWAY)).isTrue();
    tally.left(2_000);
    assertThat(tally.line().court()).isEqualTo(new CourtTime(2_000, CourtTime.OFF));
    assertThat(tally.line().side()).isEqualTo(Side.AWAY);
  }

  @Test
  void tally_of_a_line_goes_on_from_it() {
    tally.acted(Plays.made(Plays.HOME));
    tally.credited(40_000_000, true, MINUTE, fading);
    tally.entered(Side.HOME, 7);
    assertThat(new PlayerTally(tally.line()).line()).isEqualTo(tally.line());
  }

  private static PlayerLine line(int events, Side side, ShotForm shots, int points, int fouls) {
    return new PlayerLine(events, side, shots, points, fouls, 0, 0, 0, 0, CourtTime.NONE);
  }
}
