package io.courtside.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.score.ShotForm;
import io.courtside.score.ShotKind;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CarryoverDocumentTest {
  @Test
  void what_is_carried_over_comes_back_from_its_document_as_it_was() throws IOException {
    ShotForm shots = ShotForm.NONE.plus(ShotKind.CORNER_THREE, true).plus(ShotKind.RIM, false);
    Carryover known =
        new Carryover(
            new Season(2022),
            Map.of("BOS", 5_000_000L, "LAL", -3L),
            Map.of("p1", new Carryover.Player(21_500_000, shots)));
    assertThat(CarryoverDocument.read(CarryoverDocument.of(known).toString())).isEqualTo(known);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"season\":\"22\"}",
        "{\"season\":\"2022-23\",\"rating_micros\":{\"BOS\":\"much\"}}",
        "{\"season\":\"2022-23\",\"players\":{\"p\":[1,2]}}",
        "[1"
      })
  void what_is_no_such_document_is_refused(String text) {
    assertThatThrownBy(() -> CarryoverDocument.read(text)).isInstanceOf(IOException.class);
  }
}
