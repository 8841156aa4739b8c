package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.journal.Journal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoredLogTest {
  @TempDir private Path directory;

  private final TestTime time = new TestTime();
  private final List<Long> numbers = new ArrayList<>();

  private void append(int lane, int segment, String text) throws IOException {
    Files.writeString(
        Journal.ofLane(directory, lane, segment),
        text,
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
    time.nanos(100_000_000);
  }

  private List<Long> poll(ScoredLog log) throws IOException {
    numbers.clear();
    log.poll((number, deferredAs) -> numbers.add(deferredAs == null ? number : -number));
    return numbers;
  }

  private ScoredLog fromNow() throws IOException {
    return ScoredLog.fromNow(directory, Lines.RUN, time);
  }

  @Test
  void only_what_comes_after_the_beginning_is_read() throws IOException {
    append(0, 1, Lines.scored(1, false));
    append(1, 3, Lines.scored(2, false));
    try (ScoredLog log = fromNow()) {
      append(0, 1, Lines.scored(3, false));
      append(1, 3, Lines.scored(4, true));
      assertThat(poll(log)).containsExactlyInAnyOrder(3L, -4L);
      assertThat(poll(log)).isEmpty();
    }
  }

  @Test
  void a_line_counts_once_its_end_is_there() throws IOException {
    String line = Lines.scored(5, false);
    try (ScoredLog log = fromNow()) {
      append(0, 1, line + line.substring(0, 20));
      assertThat(poll(log)).containsExactly(5L);
      append(0, 1, line.substring(20, line.length() - 1));
      assertThat(poll(log)).isEmpty();
      append(0, 1, "\n" + Lines.scored(6, false));
      assertThat(poll(log)).containsExactly(5L, 6L);
    }
  }

  @Test
  void lanes_and_segments_are_followed_as_they_come() throws IOException {
    Path later = directory.resolve("scored");
    try (ScoredLog log = ScoredLog.fromNow(later, Lines.RUN, time)) {
      assertThat(poll(log)).isEmpty();
      Files.createDirectory(later);
      Files.writeString(Journal.ofLane(later, 0, 1), Lines.scored(1, false));
      time.nanos(100_000_000);
      assertThat(poll(log)).containsExactly(1L);
      Files.writeString(Journal.ofLane(later, 0, 2), Lines.scored(2, false));
      Files.writeString(Journal.ofLane(later, 0, 3), Lines.scored(3, false));
      Files.writeString(Journal.ofLane(later, 4, 1), Lines.scored(4, false));
      time.nanos(100_000_000);
      assertThat(poll(log)).contains(2L, 3L, 4L);
    }
  }

  @Test
  void a_log_that_was_cut_back_is_read_from_its_new_end() throws IOException {
    try (ScoredLog log = fromNow()) {
      append(0, 1, Lines.scored(1, false) + Lines.scored(2, false));
      poll(log);
      try (FileChannel file =
          FileChannel.open(Journal.ofLane(directory, 0, 1), StandardOpenOption.WRITE)) {
        file.truncate(Lines.scored(1, false).length());
      }
      assertThat(poll(log)).isEmpty();
      append(0, 1, Lines.scored(3, false));
      assertThat(poll(log)).containsExactly(3L);
    }
  }

  @Test
  void more_than_a_buffer_at_once_is_read_whole() throws IOException {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 10_000; i++) {
      many.append(Lines.scored(i, false));
    }
    try (ScoredLog log = fromNow()) {
      append(0, 1, many.toString());
      assertThat(poll(log)).hasSize(10_000).endsWith(9_998L, 9_999L);
    }
  }
}
