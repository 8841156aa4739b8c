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
            () -> 0,
            Content::open);
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
  void content_replaced_by_other_that_looks_the_same_where_reading_is_is_noticed()
      throws IOException {
    String dull = "x".repeat(600_000);
    Path path = write("y".repeat(2_000) + "\n" + OLD + dull);
    try (TailedFile file = open(path)) {
      LineBlock block = file.next();
      assertThat(block.size()).isPositive();
      while (file.next() != null) {
        assertThat(file.damage()).isNull();
      }
      Files.writeString(path, "y".repeat(2_000) + "\n" + dull + "xxxxx\n".repeat(300));
      assertThat(file.next()).isNull();
      assertThat(file.isUnchanged()).isFalse();
    }
  }

  @Test
  void a_shorter_file_that_begins_alike_is_another_source_as_soon_as_it_differs()
      throws IOException {
    SourceCatalog catalog = new SourceCatalog(SourceLedger.forgetful());
    String alike = "same line\n".repeat(40_000);
    Path first = Files.writeString(directory.resolve("a.jsonl"), alike + "a\n".repeat(400_000));
    Path second = Files.writeString(directory.resolve("b.jsonl"), alike + "b\n".repeat(300_000));
    Path third = Files.writeString(directory.resolve("c.jsonl"), alike + "a\n".repeat(300_000));
    TailOptions options = TailOptions.ofDefaults();
    try (TailedFile read =
            new TailedFile(FoundFile.of(first), options, catalog, () -> 0, Content::open);
        TailedFile other =
            new TailedFile(FoundFile.of(second), options, catalog, () -> 0, Content::open);
        TailedFile copy =
            new TailedFile(FoundFile.of(third), options, catalog, () -> 0, Content::open)) {
      assertThat(read.identify(true)).isTrue();
      while (read.next() != null) {
        assertThat(read.isUnchanged()).isTrue();
      }
      assertThat(copy.identify(true)).isFalse();
      assertThat(copy.finding().verdict()).isEqualTo(SourceCatalog.Verdict.PERHAPS_A_COPY);
      assertThat(other.identify(true)).isTrue();
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
