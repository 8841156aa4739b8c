package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
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

  private static boolean deferred(String line) {
    return ScoredLine.isDeferred(bytes(line), 0, line.length());
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
  void a_deferred_line_is_known_by_its_field() {
    assertThat(deferred(Lines.scored(1, true))).isTrue();
    assertThat(deferred(Lines.scored(1, false))).isFalse();
    assertThat(deferred("{\"deferred\":true,\"scored_at\":\"2026-11-23T14:01:26.722Z\"}")).isTrue();
    assertThat(deferred("\"deferred\":tru")).isFalse();
    assertThat(deferred("")).isFalse();
  }
}
