package io.courtside.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogEndsTest {
  private static final Map<Integer, JournalPosition> SCORED =
      Map.of(0, new JournalPosition(1, 10_000), 1, new JournalPosition(2, 4));
  private static final Map<Integer, JournalPosition> DEAD = Map.of(0, JournalPosition.START);

  @TempDir private Path directory;
  private LogEnds logs;
  private Path first;

  @BeforeEach
  void write_two_journals() throws IOException {
    logs = new LogEnds(directory.resolve("scored"), directory.resolve("dead-letter"));
    Files.createDirectories(logs.scored());
    first = logs.scored().resolve("lane-0-000001.jsonl");
    Files.writeString(first, "x".repeat(9_999) + "\n");
    Files.writeString(logs.scored().resolve("lane-1-000002.jsonl"), "two\n");
  }

  @Test
  void logs_that_have_only_grown_are_known_again() throws Exception {
    Map<String, String> ends = logs.at(SCORED, DEAD);
    assertThat(ends).containsOnlyKeys("scored/0", "scored/1", "dead-letter/0");
    Files.writeString(first, "more\n", StandardOpenOption.APPEND);
    assertThatCode(() -> logs.require(ends)).doesNotThrowAnyException();
  }

  @Test
  void a_log_with_other_lines_there_is_not() throws Exception {
    Map<String, String> ends = logs.at(SCORED, DEAD);
    Files.writeString(first, "x".repeat(9_000) + "y".repeat(999) + "\nmore\n");
    assertThatThrownBy(() -> logs.require(ends))
        .isInstanceOf(IOException.class)
        .hasMessage(first + " has other lines than it had before byte 10000");
  }

  @Test
  void a_shorter_log_is_not() throws Exception {
    Map<String, String> ends = logs.at(SCORED, DEAD);
    Files.writeString(first, "short\n");
    assertThatThrownBy(() -> logs.require(ends))
        .isInstanceOf(JournalTooShort.class)
        .hasMessage(first + " is shorter than 10000 bytes");
  }
}
