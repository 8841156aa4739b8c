package io.courtside.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TerminalWriterTest {
  private static final Snapshot SNAPSHOT =
      new Snapshot(List.of(), List.of(), 7, 1, new Snapshot.Latency(1, 1), Instant.EPOCH);

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);
  private final AtomicLong now = new AtomicLong();

  @Test
  void without_a_terminal_there_is_a_plain_line_every_few_seconds() {
    try (TerminalWriter writer = writer(new Terminal(false, false, 100, 30))) {
      for (int second = 0; second < 10; second++) {
        writer.show(SNAPSHOT, "books");
        now.addAndGet(1_000_000_000L);
      }
    }

    assertThat(written().lines()).hasSize(2).allMatch(line -> line.endsWith("books"));
    assertThat(written()).doesNotContain("\u001b");
  }

  @Test
  void a_terminal_is_redrawn_in_place_and_given_back() {
    try (TerminalWriter writer = writer(new Terminal(true, true, 100, 30))) {
      writer.show(SNAPSHOT, "first");
      writer.show(SNAPSHOT, "second");
    }

    assertThat(written()).startsWith("\u001b[?1049h").containsOnlyOnce("\u001b[?1049l");
    assertThat(written().split("\u001b\\[H", -1)).hasSize(3);
    String left = written().substring(written().indexOf("\u001b[?1049l"));
    assertThat(left).contains("second").doesNotContain("first");
  }

  @Test
  void a_terminal_without_colour_is_redrawn_without_colour() {
    try (TerminalWriter writer = writer(new Terminal(true, false, 100, 30))) {
      writer.show(SNAPSHOT, "books");
    }

    assertThat(written()).doesNotContain("m COURTSIDE").doesNotContain("\u001b[1");
  }

  @Test
  void nothing_shown_leaves_the_terminal_alone() {
    writer(new Terminal(true, true, 100, 30)).close();

    assertThat(written()).isEmpty();
  }

  @Test
  void stty_and_environment_say_what_the_output_is() {
    assertThat(Terminal.of("34 110\n", Map.of("TERM", "xterm")))
        .isEqualTo(new Terminal(true, true, 110, 34));
    assertThat(Terminal.of("34 110", Map.of("NO_COLOR", "1")).colour()).isFalse();
    assertThat(Terminal.of("34 110", Map.of("NO_COLOR", "")).colour()).isTrue();
    assertThat(Terminal.of("34 110", Map.of("TERM", "dumb")).interactive()).isFalse();
    assertThat(Terminal.of("0 0", Map.of())).isEqualTo(new Terminal(true, true, 100, 30));
    assertThat(Terminal.of("", Map.of()).interactive()).isFalse();
  }

  private TerminalWriter writer(Terminal terminal) {
    return new TerminalWriter(out, terminal, Duration.ofSeconds(5), now::get);
  }

  private String written() {
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
