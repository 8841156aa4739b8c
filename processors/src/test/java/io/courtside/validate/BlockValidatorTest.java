package io.courtside.validate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Events;
import io.courtside.lane.Arrival;
import io.courtside.lane.ArrivalBlock;
import io.courtside.source.LineBlock;
import io.courtside.source.LineBlocks;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class BlockValidatorTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2023-10-24T23:40:00Z"));

  private final BlockValidator validator =
      new BlockValidator(new LineRules(CLOCK, Duration.ofMinutes(5)), /* keptBytes= */ 16);

  private static String lineAt(String ts) {
    return Events.lineWith("ts", '"' + ts + '"');
  }

  @Test
  void events_and_dead_letters_keep_the_order_and_the_offsets_of_the_source() {
    String valid = Events.line();
    LineBlock lines = LineBlocks.of("s", 1_000, valid, "x", valid, "", "{}", valid);
    ArrivalBlock block = validator.validate(lines);

    long length = Events.utf8(valid).length + 1L;
    assertThat(block.arrivals())
        .extracting(Arrival::offset)
        .containsExactly(1_000L, 1_000 + length + 2, 1_000 + 2 * length + 2 + 1 + 3);
    assertThat(block.deadLetters())
        .extracting(DeadLetter::offset, DeadLetter::length, DeadLetter::reason)
        .containsExactly(
            tuple(1_000 + length, 1L, "malformed_json"),
            tuple(1_000 + 2 * length + 2, 0L, "empty_line"),
            tuple(1_000 + 2 * length + 3, 2L, "missing_field"));
  }

  @Test
  void a_block_keeps_where_it_comes_from() {
    ArrivalBlock block = validator.validate(LineBlocks.of("s", 10, Events.line(), "x"));
    assertThat(block.source()).isEqualTo("s");
    assertThat(block.endOffset()).isEqualTo(10 + Events.utf8(Events.line()).length + 1 + 2);
    assertThat(block.anchor()).isEqualTo(77);
    assertThat(block.endOfInput()).isFalse();
    assertThat(block.arrivals())
        .extracting(Arrival::source, Arrival::sourceName, Arrival::readNanos)
        .containsExactly(tuple("s", "s.jsonl", 5L));
    assertThat(block.deadLetters())
        .extracting(DeadLetter::source, DeadLetter::sourceName)
        .containsExactly(tuple("s", "s.jsonl"));
  }

  @Test
  void the_end_of_input_stays_the_end_of_input() {
    ArrivalBlock block = validator.validate(LineBlock.endOfInput());
    assertThat(block.endOfInput()).isTrue();
    assertThat(block.arrivals()).isEmpty();
    assertThat(block.deadLetters()).isEmpty();
  }

  @Test
  void a_time_a_little_ahead_of_the_clock_is_taken_and_one_beyond_is_refused() {
    ArrivalBlock block =
        validator.validate(
            LineBlocks.of(
                "s", 0, lineAt("2023-10-24T23:45:00.000Z"), lineAt("2023-10-24T23:45:00.001Z")));
    assertThat(block.arrivals()).hasSize(1);
    assertThat(block.deadLetters())
        .extracting(DeadLetter::reason, DeadLetter::detail)
        .containsExactly(tuple("future_timestamp", "ts lies in the future"));
  }

  @Test
  void the_past_is_taken_however_far() {
    assertThat(validator.validate(LineBlocks.of("s", 0, lineAt("1946-11-01T19:00:00Z"))).arrivals())
        .hasSize(1);
  }

  @Test
  void a_line_too_long_is_refused_with_its_whole_length_whatever_it_begins_with() {
    ArrivalBlock block = validator.validate(LineBlocks.tooLong("s", Events.line(), 300_000));
    assertThat(block.arrivals()).isEmpty();
    assertThat(block.deadLetters())
        .extracting(DeadLetter::reason, DeadLetter::detail, DeadLetter::length)
        .containsExactly(tuple("line_too_long", "the line has 300000 bytes", 300_000L));
  }

  @Test
  void only_the_beginning_of_a_refused_line_is_kept() {
    ArrivalBlock block =
        validator.validate(LineBlocks.of("s", 0, "first", "0123456789abcdefTHE REST", "last"));
    assertThat(block.deadLetters())
        .extracting(letter -> new String(letter.line(), StandardCharsets.UTF_8))
        .containsExactly("first", "0123456789abcdef", "last");
  }

  @Test
  void what_is_kept_does_not_hold_on_to_the_block() {
    LineBlock lines = LineBlocks.of("s", 0, "word");
    DeadLetter letter = validator.validate(lines).deadLetters().get(0);
    assertThat(letter.line()).hasSize(4).isNotSameAs(lines.bytes());
  }
}
