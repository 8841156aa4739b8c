package io.courtside.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.courtside.source.LineBlock;
import io.courtside.source.LineLimit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class RecordLinesTest {
  private static final EventPartition FIRST = new EventPartition("events", "id1", 0);
  private static final EventPartition SECOND = new EventPartition("events", "id1", 1);

  private final RecordLines lines = new RecordLines(8, 3, LineLimit.NONE, 20, () -> 42);

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> texts(LineBlock block) {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      texts.add(new String(block.copyOf(i, 1 << 20), StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void the_last_record_of_a_poll_completes_a_block() {
    assertThat(lines.add(FIRST, 5, bytes("one"), false)).isEmpty();
    LineBlock block = lines.add(FIRST, 9, bytes("two"), true).orElseThrow();
    assertThat(texts(block)).containsExactly("one", "two");
    assertThat(block.offset()).containsExactly(5, 9);
    assertThat(block.endOffset()).isEqualTo(10);
    assertThat(block.source()).isEqualTo("kafka:events:id1/0");
    assertThat(block.sourceName()).isEqualTo("kafka:events/0");
    assertThat(block.readNanos()).isEqualTo(42);
  }

  @Test
  void so_many_lines_complete_a_block() {
    lines.add(FIRST, 0, bytes("a"), false);
    lines.add(FIRST, 1, bytes("b"), false);
    assertThat(lines.add(FIRST, 2, bytes("c"), false).map(LineBlock::size)).contains(3);
  }

  @Test
  void so_many_bytes_complete_a_block() {
    RecordLines wide = new RecordLines(100, 99, LineLimit.NONE, 20, () -> 0);
    wide.add(FIRST, 0, bytes("0123456789"), false);
    assertThat(wide.add(FIRST, 1, bytes("0123456789"), false).map(LineBlock::size)).contains(2);
  }

  @Test
  void of_a_record_that_is_too_long_the_beginning_and_the_length_are_kept() {
    LineBlock block = lines.add(FIRST, 0, bytes("0123456789"), true).orElseThrow();
    assertThat(block.isTooLong(0)).isTrue();
    assertThat(block.fullLength()).containsExactly(10);
    assertThat(texts(block)).containsExactly("01234567");
  }

  @Test
  void a_record_without_a_value_is_an_empty_line() {
    LineBlock block = lines.add(FIRST, 0, null, true).orElseThrow();
    assertThat(texts(block)).containsExactly("");
    assertThat(block.isTooLong(0)).isFalse();
  }

  @Test
  void a_complete_block_is_left_alone_by_what_comes_after() {
    LineBlock first = lines.add(FIRST, 0, bytes("aaa"), true).orElseThrow();
    lines.add(SECOND, 0, bytes("bbb"), true);
    assertThat(texts(first)).containsExactly("aaa");
  }

  @Test
  void records_of_two_partitions_do_not_share_a_block() {
    lines.add(FIRST, 0, bytes("a"), false);
    assertThatIllegalStateException()
        .isThrownBy(() -> lines.add(SECOND, 1, bytes("b"), true))
        .withMessageContaining("kafka:events/1 1 after kafka:events/0 0");
  }

  @Test
  void what_was_forgotten_can_come_again() {
    lines.add(FIRST, 7, bytes("a"), false);
    lines.forget();
    LineBlock block = lines.add(FIRST, 7, bytes("a"), true).orElseThrow();
    assertThat(block.offset()).containsExactly(7);
  }

  @Test
  void offsets_that_do_not_rise_are_refused() {
    lines.add(FIRST, 7, bytes("a"), false);
    assertThatIllegalStateException().isThrownBy(() -> lines.add(FIRST, 7, bytes("a"), true));
  }

  @Test
  void limits_below_one_are_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecordLines(8, 0, LineLimit.NONE, 20, () -> 0));
  }

  @Property(tries = 200, seed = "11")
  void every_record_is_in_one_block_in_its_order(
      @ForAll @Size(max = 60) List<@IntRange(max = 12) Integer> lengths,
      @ForAll @IntRange(min = 1, max = 9) int poll) {
    RecordLines collected = new RecordLines(8, 4, LineLimit.NONE, 16, () -> 0);
    List<Long> offsets = new ArrayList<>();
    for (int i = 0; i < lengths.size(); i++) {
      boolean last = i % poll == poll - 1 || i == lengths.size() - 1;
      Optional<LineBlock> block =
          collected.add(FIRST, 3L * i, bytes("x".repeat(lengths.get(i))), last);
      block.ifPresent(
          each -> {
            assertThat(each.size()).isBetween(1, 4);
            for (long offset : each.offset()) {
              offsets.add(offset);
            }
            assertThat(each.endOffset()).isEqualTo(offsets.get(offsets.size() - 1) + 1);
          });
    }
    assertThat(offsets).hasSize(lengths.size()).isSorted().doesNotHaveDuplicates();
  }
}
