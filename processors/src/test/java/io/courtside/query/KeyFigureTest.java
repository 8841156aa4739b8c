package io.courtside.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class KeyFigureTest {
  private static final KeyFigure FIGURE =
      KeyFigure.parse(
          "shots",
          """
          -- question: Who shoots?
          -- row: a player
          -- param least = 5: fewer are left out
          -- param team: whose

          SELECT 1
          """);

  @Test
  void its_head_says_what_it_is() {
    assertThat(FIGURE.question()).isEqualTo("Who shoots?");
    assertThat(FIGURE.row()).isEqualTo("a player");
    assertThat(FIGURE.parameters())
        .extracting(KeyFigure.Parameter::name)
        .containsExactly("least", "team");
  }

  @Test
  void what_is_not_said_falls_back_and_numbers_are_numbers() {
    assertThat(FIGURE.with(Map.of("team", "7")).variables())
        .isEqualTo(Map.of("least", 5L, "team", "7"));
    assertThat(FIGURE.with(Map.of("team", "DEN", "least", "2.5")).variables())
        .isEqualTo(Map.of("least", 2.5, "team", "DEN"));
  }

  @Test
  void wrong_parameters_are_refused_by_name() {
    assertThatThrownBy(() -> FIGURE.with(Map.of())).hasMessageContaining("--param team=");
    assertThatThrownBy(() -> FIGURE.with(Map.of("team", "DEN", "least", "many")))
        .hasMessage("least must be a number, not many");
    assertThatThrownBy(() -> FIGURE.with(Map.of("team", "DEN", "most", "1")))
        .hasMessage("shots has no parameter most; it has least, team");
  }

  @Test
  void without_a_question_it_is_none() {
    assertThatThrownBy(() -> KeyFigure.parse("x", "SELECT 1"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
