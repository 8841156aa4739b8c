package io.courtside.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Events;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JournalTest {
  @TempDir Path directory;

  private Journal open(JournalPosition committed) throws IOException {
    return new Journal(directory, "scored-0", 100, committed);
  }

  private static JournalPosition append(Journal journal, String text, JournalPosition committed)
      throws IOException {
    byte[] bytes = Events.utf8(text + "NOT PART OF IT");
    return journal.append(bytes, Events.utf8(text).length, committed);
  }

  private Path segment(int number) {
    return directory.resolve("scored-0-%06d.jsonl".formatted(number));
  }

  private String text(int segment) throws IOException {
    return Files.readString(segment(segment));
  }

  @Test
  void what_is_appended_follows_what_was() throws Exception {
    try (Journal journal = open(JournalPosition.START)) {
      JournalPosition one = append(journal, "one\n", JournalPosition.START);
      assertThat(one).isEqualTo(new JournalPosition(1, 4));
      assertThat(append(journal, "two\n", one)).isEqualTo(new JournalPosition(1, 8));
      assertThat(text(1)).isEqualTo("one\ntwo\n");
    }
  }

  @Test
  void a_journal_makes_its_directory_and_no_file_before_its_first_line() throws Exception {
    Path deep = directory.resolve("data/scored");
    try (Journal journal = new Journal(deep, "scored-0", 100, JournalPosition.START)) {
      assertThat(journal.append(new byte[0], 0, JournalPosition.START))
          .isEqualTo(JournalPosition.START);
      assertThat(deep).isEmptyDirectory();
    }
  }

  @Test
  void a_segment_that_has_reached_its_size_is_followed_by_a_new_one() throws Exception {
    try (Journal journal = open(JournalPosition.START)) {
      JournalPosition at = append(journal, "x".repeat(99), JournalPosition.START);
      at = append(journal, "y".repeat(50), at);
      assertThat(at).as("a batch is never torn apart").isEqualTo(new JournalPosition(1, 149));
      at = append(journal, "z", at);
      assertThat(at).isEqualTo(new JournalPosition(2, 1));
      assertThat(text(1)).hasSize(149);
      assertThat(text(2)).isEqualTo("z");
    }
  }

  @Test
  void opening_cuts_away_what_was_not_committed() throws Exception {
    try (Journal journal = open(JournalPosition.START)) {
      append(journal, "committed\nnot\n", JournalPosition.START);
    }
    JournalPosition committed = new JournalPosition(1, 10);
    try (Journal journal = open(committed)) {
      assertThat(text(1)).isEqualTo("committed\n");
      append(journal, "more\n", committed);
      assertThat(text(1)).isEqualTo("committed\nmore\n");
    }
  }

  @Test
  void opening_deletes_the_segments_after_the_committed_one_and_keeps_those_before()
      throws Exception {
    for (int number = 1; number <= 4; number++) {
      Files.writeString(segment(number), "segment " + number + "\n");
    }
    Files.writeString(directory.resolve("scored-1-000003.jsonl"), "another lane's\n");
    try (Journal journal = open(new JournalPosition(2, 8))) {
      assertThat(text(1)).isEqualTo("segment 1\n");
      assertThat(text(2)).isEqualTo("segment ");
      try (Stream<Path> files = Files.list(directory)) {
        assertThat(files)
            .containsExactlyInAnyOrder(
                segment(1), segment(2), directory.resolve("scored-1-000003.jsonl"));
      }
      assertThat(append(journal, "2\n", new JournalPosition(2, 8)))
          .isEqualTo(new JournalPosition(2, 10));
    }
  }

  @Test
  void a_journal_of_which_nothing_was_committed_is_emptied() throws Exception {
    Files.writeString(segment(1), "nothing of this counts\n");
    Files.writeString(segment(2), "nor of this\n");
    try (Journal journal = open(JournalPosition.START)) {
      assertThat(text(1)).isEmpty();
      assertThat(segment(2)).doesNotExist();
      append(journal, "this does\n", JournalPosition.START);
      assertThat(text(1)).isEqualTo("this does\n");
    }
  }

  @Test
  void a_second_try_writes_over_the_first_even_if_it_is_shorter() throws Exception {
    try (Journal journal = open(JournalPosition.START)) {
      JournalPosition committed = append(journal, "committed\n", JournalPosition.START);
      append(journal, "a first try, long\n", committed);
      JournalPosition second = append(journal, "second\n", committed);
      assertThat(second).isEqualTo(new JournalPosition(1, 17));
      assertThat(text(1)).isEqualTo("committed\nsecond\n");
    }
  }

  @Test
  void a_second_try_that_begins_a_segment_writes_over_the_first() throws Exception {
    JournalPosition committed = new JournalPosition(1, 100);
    Files.writeString(segment(1), "x".repeat(100));
    try (Journal journal = open(committed)) {
      append(journal, "a first try, long\n", committed);
      assertThat(append(journal, "second\n", committed)).isEqualTo(new JournalPosition(2, 7));
      assertThat(text(2)).isEqualTo("second\n");
    }
  }

  @Test
  void an_append_that_was_interrupted_can_be_tried_again() throws Exception {
    try (Journal journal = open(JournalPosition.START)) {
      JournalPosition committed = append(journal, "one\n", JournalPosition.START);
      Thread.currentThread().interrupt();
      assertThatThrownBy(() -> append(journal, "two\n", committed))
          .isInstanceOf(ClosedByInterruptException.class);
      assertThat(Thread.interrupted()).isTrue();
      append(journal, "two\n", committed);
      assertThat(text(1)).isEqualTo("one\ntwo\n");
    }
  }

  @Test
  void a_file_shorter_than_was_committed_is_refused_and_left_as_it_was() throws Exception {
    Files.writeString(segment(1), "short\n");
    Files.writeString(segment(2), "more\n");
    assertThatThrownBy(() -> open(new JournalPosition(1, 10)))
        .isInstanceOf(IOException.class)
        .hasMessage(segment(1) + " has 6 bytes, but 10 were committed");
    assertThat(text(1)).isEqualTo("short\n");
    assertThat(text(2)).isEqualTo("more\n");
  }

  @Test
  void a_closed_segment_that_is_gone_is_refused() throws Exception {
    Files.writeString(segment(2), "enough\n");
    assertThatThrownBy(() -> open(new JournalPosition(2, 7)))
        .isInstanceOf(JournalTooShort.class)
        .hasMessage(segment(1) + " is gone, but its lines were committed");
    assertThat(text(2)).isEqualTo("enough\n");
  }

  @Test
  void a_file_that_is_gone_is_refused() throws Exception {
    Files.writeString(segment(1), "full\n");
    Files.writeString(segment(2), "full\n");
    assertThatThrownBy(() -> open(new JournalPosition(3, 10)))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(segment(3) + " has 0 bytes, but 10 were committed");
  }

  @Test
  void segments_have_the_same_names_in_every_country() throws Exception {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      try (Journal journal = open(JournalPosition.START)) {
        append(journal, "one\n", JournalPosition.START);
      }
    } finally {
      Locale.setDefault(before);
    }
    assertThat(segment(1)).exists();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whatever_fails_and_restarts_the_segments_hold_what_was_committed(long seed)
      throws Exception {
    Random random = new Random(seed);
    StringBuilder expected = new StringBuilder();
    JournalPosition committed = JournalPosition.START;
    Journal journal = open(committed);
    for (int step = 0; step < 400; step++) {
      String line = random.nextInt(1_000_000) + "x".repeat(random.nextInt(40)) + "\n";
      JournalPosition after = append(journal, line, committed);
      switch (random.nextInt(4)) {
        case 0 -> {} // the commit failed; the next append is the second try
        case 1 -> {
          journal.close();
          journal = open(committed);
        }
        default -> {
          committed = after;
          expected.append(line);
        }
      }
    }
    journal.close();
    open(committed).close();
    StringBuilder found = new StringBuilder();
    for (int number = 1; Files.exists(segment(number)); number++) {
      found.append(text(number));
    }
    assertThat(found).hasToString(expected.toString());
    assertThat(committed.segment()).isGreaterThan(20);
  }

  @Test
  void there_are_no_positions_before_the_first() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JournalPosition(0, 5))
        .withMessage("no such journal position: 0:5");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new JournalPosition(1, -1))
        .withMessage("no such journal position: 1:-1");
  }
}
