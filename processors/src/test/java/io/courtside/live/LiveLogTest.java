package io.courtside.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.event.Events;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveLogTest {
  private static final Event FIRST = Events.shot("g", 1);
  private static final Event SECOND = Events.shot("g", 2);

  @TempDir Path inbox;

  private static byte[] line(Event event) {
    return new EventWriter().line(event);
  }

  private LandedGame open() throws Exception {
    return LiveLog.in(inbox).open("g");
  }

  private Path file() {
    return inbox.resolve("landing-live-g.jsonl");
  }

  @Test
  void what_was_taken_is_there_after_a_restart() throws Exception {
    open().landing().take(line(FIRST));
    open().landing().take(line(SECOND));
    assertThat(open().game().slots()).containsExactly(FIRST, SECOND);
    assertThat(Files.readString(file())).isEqualTo(text(FIRST) + text(SECOND));
  }

  @Test
  void a_line_cut_short_by_a_crash_was_never_taken() throws Exception {
    open().landing().take(line(FIRST));
    Files.writeString(file(), "{\"event_id\":\"g-", StandardOpenOption.APPEND);
    LandedGame again = open();
    assertThat(again.game().slots()).containsExactly(FIRST);
    again.landing().take(line(SECOND));
    assertThat(Files.readString(file())).isEqualTo(text(FIRST) + text(SECOND));
  }

  @Test
  void a_file_that_was_moved_away_begins_anew_without_a_hole() throws Exception {
    LandedGame game = open();
    game.landing().take(line(FIRST));
    Files.delete(file());
    game.landing().take(line(SECOND));
    assertThat(Files.readString(file())).isEqualTo(text(SECOND));
  }

  @Test
  void lines_that_are_no_events_are_passed_over() throws Exception {
    Files.writeString(file(), "what?\n" + text(FIRST));
    assertThat(open().game().slots()).isEqualTo(List.of(FIRST));
  }

  private static String text(Event event) {
    return new String(line(event), StandardCharsets.UTF_8);
  }
}
