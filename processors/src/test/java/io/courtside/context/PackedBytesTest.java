package io.courtside.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class PackedBytesTest {
  private final PackedBytes packed = new PackedBytes();

  private void areAsJavaWritesThem(PackedBytes.Packer packer) throws IOException {
    ByteArrayOutputStream expected = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(expected)) {
      packer.write(out);
    }
    assertThat(packed.of(packer)).isEqualTo(expected.toByteArray());
  }

  @Property(seed = "20251124")
  void texts_are_as_java_writes_them(@ForAll String text) throws IOException {
    areAsJavaWritesThem(
        out -> {
          out.writeUTF(text);
          out.writeBytes(text);
          out.writeChars(text);
        });
  }

  @Property(seed = "20251124")
  void numbers_are_as_java_writes_them(
      @ForAll long number, @ForAll double fraction, @ForAll byte[] bytes) throws IOException {
    areAsJavaWritesThem(
        out -> {
          out.write((int) number);
          out.write(bytes);
          out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
          out.writeBoolean(number > 0);
          out.writeByte((int) number);
          out.writeShort((int) number);
          out.writeChar((int) number);
          out.writeInt((int) number);
          out.writeLong(number);
          out.writeFloat((float) fraction);
          out.writeDouble(fraction);
        });
  }

  @Test
  void letters_at_the_edges_are_as_java_writes_them() throws IOException {
    areAsJavaWritesThem(
        out -> out.writeUTF("\u0000\u0001\u007f\u0080\u07ff\u0800\ud800\udc00\udfff\uffff"));
  }

  @Test
  void much_finds_room() throws IOException {
    areAsJavaWritesThem(
        out -> {
          for (int i = 0; i < 10_000; i++) {
            out.writeLong(i);
          }
        });
  }

  @Test
  void what_was_handed_out_stays() {
    byte[] first = packed.of(out -> out.writeInt(1));
    byte[] second = packed.of(out -> out.writeByte(2));

    assertThat(first).containsExactly(0, 0, 0, 1);
    assertThat(second).containsExactly(2);
  }

  @Test
  void a_text_that_is_too_long_is_refused() {
    assertThatThrownBy(() -> packed.of(out -> out.writeUTF("é".repeat(32_768))))
        .isInstanceOf(UncheckedIOException.class)
        .hasRootCauseMessage("a text has 65536 bytes, at most 65,535 can be");
  }
}
