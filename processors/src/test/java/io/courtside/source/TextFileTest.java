package io.courtside.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.failure.Failure;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  @TempDir private Path directory;

  @Test
  void lines_are_the_same_plain_and_packed() throws IOException {
    Path plain = Files.writeString(directory.resolve("a.jsonl"), "Dončić\nb");
    Path packed = directory.resolve("a.jsonl.gz");
    try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
      out.write("Dončić\nb".getBytes(StandardCharsets.UTF_8));
    }
    for (Path file : new Path[] {plain, packed}) {
      try (BufferedReader lines = TextFile.lines(file)) {
        assertThat(lines.lines()).containsExactly("Dončić", "b");
      }
    }
  }

  @Test
  void what_is_packed_by_name_alone_is_refused() throws IOException {
    Path file = Files.writeString(directory.resolve("a.jsonl.gz"), "no gzip");
    assertThatThrownBy(() -> TextFile.lines(file))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("a.jsonl.gz is no gzip file");
  }
}
