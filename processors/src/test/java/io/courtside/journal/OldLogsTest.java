package io.courtside.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OldLogsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  @TempDir private Path directory;

  @Test
  void segments_are_set_aside_and_other_files_are_left_alone() throws Exception {
    Files.writeString(directory.resolve("lane-0-000001.jsonl"), "one\n");
    Files.writeString(directory.resolve("lane-12-000003.jsonl"), "two\n");
    Files.writeString(directory.resolve("notes.txt"), "mine\n");
    Path aside = new OldLogs(directory).setAside(NOW);
    assertThat(aside).isEqualTo(directory.resolve("replaced-20260101T000000.000Z"));
    assertThat(aside.resolve("lane-0-000001.jsonl")).hasContent("one\n");
    assertThat(aside.resolve("lane-12-000003.jsonl")).hasContent("two\n");
    assertThat(directory.resolve("notes.txt")).exists();
    assertThat(new OldLogs(directory).files()).isEmpty();
  }

  @Test
  void without_lines_there_is_nothing_to_set_aside() throws Exception {
    Files.writeString(directory.resolve("lane-0-000001.jsonl"), "");
    assertThat(new OldLogs(directory).setAside(NOW)).isNull();
    assertThat(new OldLogs(directory.resolve("missing")).setAside(NOW)).isNull();
  }
}
