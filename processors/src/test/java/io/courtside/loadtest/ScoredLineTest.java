package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Events;
import io.courtside.journal.Journal;
import io.courtside.journal.JournalPosition;
import io.courtside.journal.ScoredLines;
import io.courtside.overload.Deferral;
import io.courtside.overload.EventClass;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScoredLineTest {
  private final ScoredLine lines = new ScoredLine(EventLines.eventIdPrefix(Lines.RUN));

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private long number(String line) {
    return lines.number(bytes(line), 0, line.length());
  }

  private static EventClass deferred(String line) {
    return ScoredLine.deferredAs(bytes(line), 0, line.length());
  }

  @Property(seed = "11", tries = 500)
  void a_newline_is_found_where_a_plain_search_finds_it(@ForAll @Size(max = 40) byte[] any) {
    for (int from = 0; from <= any.length; from++) {
      int plain = from;
      while (plain < any.length && any[plain] != '\n') {
        plain++;
      }
      assertThat(ScoredLine.newline(any, from, any.length))
          .isEqualTo(plain == any.length ? -1 : plain);
    }
  }

  @Property(seed = "12", tries = 200)
  void neighbours_of_a_newline_are_not_mistaken_for_it(@ForAll @Size(24) byte[] any) {
    byte[] near = any.clone();
    for (int i = 0; i < near.length; i++) {
      near[i] = (byte) (9 + Math.floorMod(any[i], 3)); // 9, 10 and 11
    }
    int plain = new String(near, StandardCharsets.ISO_8859_1).indexOf('\n');
    assertThat(ScoredLine.newline(near, 0, near.length)).isEqualTo(plain);
  }

  @Test
  void the_number_of_an_event_of_this_run_is_read() {
    assertThat(number(Lines.scored(1234567890L, false))).isEqualTo(1234567890L);
    assertThat(number(Lines.scored(0, true))).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"event_id\":\"run7-",
        "{\"event_id\":\"run8-0000000001\"}",
        "{\"event_id\":\"run7-00000x0001\"}",
        "0000001\",\"game_id\":\"g\"}"
      })
  void other_lines_have_no_number(String line) {
    assertThat(number(line)).isEqualTo(-1);
  }

  @Test
  void a_deferred_line_tells_the_class() {
    assertThat(deferred(Lines.scored(1, true))).isEqualTo(EventClass.LOW);
    assertThat(deferred(Lines.scored(1, false))).isNull();
    assertThat(deferred("\"deferred\":true,\"class\":\"")).isNull();
    assertThat(deferred("\"deferred\":true,\"class\":\"?")).isEqualTo(EventClass.CRITICAL);
    assertThat(deferred("")).isNull();
  }

  @Test
  void a_line_of_the_journal_tells_the_class_it_was_written_with(@TempDir Path directory)
      throws IOException {
    for (EventClass eventClass : EventClass.values()) {
      Path file = directory.resolve(eventClass.word());
      Deferral deferral =
          new Deferral(Events.shot("g", 1), eventClass, Deferral.Reason.LAG, false, 1);
      try (Journal journal = new Journal(file, "lane-0", 1 << 20, JournalPosition.START)) {
        new ScoredLines().append(List.of(), List.of(deferral), journal, JournalPosition.START);
      }
      String line = Files.readString(Journal.ofLane(file, 0, 1));
      assertThat(deferred(line)).isEqualTo(eventClass);
    }
  }
}
