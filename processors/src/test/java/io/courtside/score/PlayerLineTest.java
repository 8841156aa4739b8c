package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PlayerLineTest {
  private static final Duration HALF_LIFE = Duration.ofMinutes(2);
  private static final long MINUTE = 60_000;

  @Test
  void shooter_gets_shot_make_and_points_and_passer_an_event() {
    var basket = Plays.made(Plays.HOME).toBuilder().assistPlayerId("a").build();
    PlayerLine shooter = PlayerLine.empty().after(basket, "p");
    assertThat(shooter)
        .isEqualTo(line(1, Side.HOME, ShotForm.NONE.plus(ShotKind.MID_RANGE, true), 2, 0));
    assertThat(PlayerLine.empty().after(basket, "a"))
        .isEqualTo(line(1, Side.NONE, ShotForm.NONE, 0, 0));
  }

  @Test
  void misses_free_throws_and_fouls_count_for_what_they_are() {
    PlayerLine line =
        PlayerLine.empty()
            .after(Plays.missed(Plays.HOME), "p")
            .after(Plays.freeThrow(Plays.HOME, "1 of 2", true), "p")
            .after(Plays.foul(Plays.HOME, "personal"), "p");
    ShotForm shots = ShotForm.NONE.plus(ShotKind.MID_RANGE, false).plus(ShotKind.FREE_THROW, true);
    assertThat(line).isEqualTo(line(3, Side.HOME, shots, 1, 1));
  }

  @Test
  void momentum_halves_every_half_life_and_impact_does_not() {
    PlayerLine line = PlayerLine.empty().afterCredit(40_000_000, false, MINUTE, HALF_LIFE);
    assertThat(line.momentumAt(3 * MINUTE, HALF_LIFE)).isCloseTo(0.02, within(1e-12));
    PlayerLine more = line.afterCredit(10_000_000, true, 5 * MINUTE, HALF_LIFE);
    assertThat(more.momentum()).isCloseTo(0.02, within(1e-12));
    assertThat(more.impactNanos()).isEqualTo(50_000_000);
    assertThat(more.clutchNanos()).isEqualTo(10_000_000);
  }

  @Test
  void credit_from_the_past_does_not_turn_time_back() {
    PlayerLine line = PlayerLine.empty().afterCredit(40_000_000, false, 5 * MINUTE, HALF_LIFE);
    PlayerLine late = line.afterCredit(10_000_000, true, MINUTE, HALF_LIFE);
    assertThat(late.momentum()).isCloseTo(0.05, within(1e-12));
    assertThat(late.momentumAtMillis()).isEqualTo(5 * MINUTE);
  }

  @Test
  void half_life_must_be_positive() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PlayerLine.empty().momentumAt(0, Duration.ZERO))
        .withMessageContaining("half-life");
  }

  @Test
  void line_comes_back_from_its_packed_form_as_it_was() throws IOException {
    PlayerLine line =
        new PlayerLine(
            70_000,
            Side.AWAY,
            ShotForm.NONE.plus(ShotKind.ARC_THREE, true),
            35,
            6,
            -123_456_789_012L,
            77,
            -0.37,
            1L << 41,
            new CourtTime(9, 1));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    line.write(new DataOutputStream(bytes));
    assertThat(bytes.size()).isLessThan(64);
    assertThat(PlayerLine.read(in(bytes.toByteArray()))).isEqualTo(line);
  }

  @Test
  void other_forms_are_refused() {
    byte[] bytes = new byte[60];
    bytes[0] = 9;
    assertThatThrownBy(() -> PlayerLine.read(in(bytes))).hasMessageContaining("form 2, not 9");
    assertThatThrownBy(() -> GameState.read(in(bytes))).hasMessageContaining("form 3, not 9");
  }

  private static PlayerLine line(int events, Side side, ShotForm shots, int points, int fouls) {
    return new PlayerLine(events, side, shots, points, fouls, 0, 0, 0, 0, CourtTime.NONE);
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
