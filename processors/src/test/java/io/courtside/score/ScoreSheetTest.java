package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ScoreSheetTest {
  private final ScoreSheet sheet = new ScoreSheet();

  @Test
  void a_correction_moves_the_score_of_every_play_since() {
    sheet.note(1, 0, 0);
    sheet.note(2, 2, 0);
    sheet.note(3, 2, 3);
    assertThat(sheet.correct(2, 3, 0)).containsExactly(1, 0);
    assertThat(sheet.home(1)).isZero();
    assertThat(sheet.home(2)).isEqualTo(3);
    assertThat(sheet.home(3)).isEqualTo(3);
    assertThat(sheet.away(3)).isEqualTo(3);
  }

  @Test
  void corrections_of_the_plays_after_it_move_nothing_a_second_time() {
    sheet.note(2, 2, 0);
    sheet.note(3, 2, 3);
    sheet.note(4, 4, 3);
    assertThat(sheet.correct(2, 3, 0)).containsExactly(1, 0);
    assertThat(sheet.correct(3, 3, 3)).containsExactly(0, 0);
    assertThat(sheet.correct(4, 5, 3)).containsExactly(0, 0);
  }

  @Test
  void plays_that_were_never_noted_are_left_out() {
    sheet.note(2, 2, 0);
    sheet.note(200, 90, 85);
    assertThat(sheet.correct(100, 50, 40)).as("not on the sheet").containsExactly(0, 0);
    assertThat(sheet.correct(2, 0, 0)).containsExactly(-2, 0);
    assertThat(sheet.home(100)).isEqualTo(48);
    assertThat(sheet.home(200)).isEqualTo(88);
    assertThat(sheet.last()).isEqualTo(200);
  }

  @Test
  void no_correction_makes_a_score_negative() {
    sheet.note(1, 2, 0);
    sheet.note(2, 1, 0);
    sheet.correct(1, 0, 0);
    assertThat(sheet.home(2)).isZero();
  }
}
