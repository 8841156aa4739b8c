package io.courtside.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PlayerLineTest {
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

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }
}
