package io.courtside.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class NewlinesTest {
  private static int byteByByte(byte[] bytes, int from, int to) {
    int i = from;
    while (i < to && bytes[i] != '\n') {
      i++;
    }
    return i;
  }

  @Test
  void finds_what_a_look_at_each_byte_finds() {
    Random random = new Random(7);
    for (int round = 0; round < 20_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i++) {
        // Newlines, and the bytes that differ from them in one bit or by one.
        int kind = random.nextInt(6);
        bytes[i] =
            switch (kind) {
              case 0 -> '\n';
              case 1 -> (byte) ('\n' + 1);
              case 2 -> (byte) ('\n' | 0x80);
              default -> bytes[i];
            };
      }
      int from = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
      int to = from + random.nextInt(bytes.length - from + 1);
      assertThat(Newlines.next(bytes, from, to)).isEqualTo(byteByByte(bytes, from, to));
    }
  }
}
