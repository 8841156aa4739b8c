package io.courtside.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.league.Season;
import io.courtside.score.ShotForm;
import org.junit.jupiter.api.Test;

class FormBookTest {
  private static final Season FIRST = new Season(2021);
  private static final Season SECOND = new Season(2022);

  private final FormBook book = new FormBook();

  private static ShotForm rim(int makes, int tries) {
    return ShotForm.of(tries, 0, 0, 0, 0, 0, makes, 0, 0, 0, 0, 0);
  }

  @Test
  void games_add_up_and_the_last_can_be_left_out() {
    assertThat(book.form(FIRST, "p")).isEqualTo(ShotForm.NONE);
    book.add(FIRST, "p", rim(5, 10));
    book.add(FIRST, "p", rim(1, 10));
    assertThat(book.form(FIRST, "p")).isEqualTo(rim(6, 20));
    assertThat(book.formGameAgo(FIRST, "p")).isEqualTo(rim(5, 10));
  }

  @Test
  void four_fifths_of_a_season_count_in_the_next() {
    book.add(FIRST, "p", rim(50, 100));
    assertThat(book.form(SECOND, "p")).isEqualTo(rim(40, 80));
    assertThat(book.formGameAgo(SECOND, "p")).isEqualTo(rim(40, 80));
    book.add(SECOND, "p", rim(1, 1));
    assertThat(book.form(SECOND, "p")).isEqualTo(rim(41, 81));
    assertThat(book.form(new Season(2023), "p")).isEqualTo(rim(33, 65));
  }
}
