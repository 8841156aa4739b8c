package io.courtside.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TailedFileTest {
  private static final String OLD = "old line\n".repeat(300);

  @TempDir private Path directory;

  private TailedFile open(Path file) throws IOException {
    TailedFile tailed =
        new TailedFile(
            FoundFile.of(file),
            TailOptions.ofDefaults(),
            new SourceCatalog(SourceLedger.forgetful()),
            () -> 0);
    assertThat(tailed.identify(true)).isTrue();
    return tailed;
  }

  private Path write(String content) throws IOException {
    return Files.writeString(directory.resolve("a.jsonl"), content);
  }

  /** All the file gives, as lines. */
  private static int linesOf(TailedFile file) throws IOException {
    int lines = 0;
    for (LineBlock block = file.next(); block != null; block = file.next()) {
      for (int i = 0; i < block.size(); i++) {
        assertThat(new String(block.copyOf(i, 100), UTF_8)).isEqualTo("old line");
      }
      lines += block.size();
    }
    return lines;
  }

  @Test
  void content_replaced_between_two_reads_is_not_taken_for_more_of_the_old() throws IOException {
    Path path = write(OLD + "old");
    try (TailedFile file = open(path)) {
      assertThat(linesOf(file)).isEqualTo(300);
      Files.writeString(path, "new line\n".repeat(500));
      assertThat(linesOf(file)).isZero();
      assertThat(file.isUnchanged()).isFalse();
    }
  }

  @Test
  void content_replaced_within_a_line_too_long_to_be_taken_is_noticed_too() throws IOException {
    Path path = write(OLD + "x".repeat(600_000));
    try (TailedFile file = open(path)) {
      assertThat(linesOf(file)).isEqualTo(300);
      Files.writeString(path, "new line\n".repeat(90_000));
      assertThat(linesOf(file)).isZero();
      assertThat(file.isUnchanged()).isFalse();
    }
  }

  @Test
  void what_is_added_is_read_on() throws IOException {
    Path path = write(OLD + "old");
    try (TailedFile file = open(path)) {
      assertThat(linesOf(file)).isEqualTo(300);
      Files.writeString(path, " line\nold line\n", StandardOpenOption.APPEND);
      assertThat(linesOf(file)).isEqualTo(2);
      assertThat(file.isUnchanged()).isTrue();
    }
  }
}
