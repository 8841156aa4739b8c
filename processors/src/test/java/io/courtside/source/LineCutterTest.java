package io.courtside.source;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineCutterTest {
  private static final int MAX_LINE = 1024;
  private static final TailOptions SMALL = Tails.options(MAX_LINE, 600, 4);

  /** A line as it came out, comparable. */
  record Line(long offset, long fullLength, String text) {}

  @Test
  void lines_come_with_their_offsets_and_without_their_newlines() throws IOException {
    assertThat(cut("a\nbcd\n\ne\n", 100))
        .containsExactly(
            new Line(0, 1, "a"), new Line(2, 3, "bcd"), new Line(6, 0, ""), new Line(7, 1, "e"));
  }

  @Test
  void carriage_return_stays_in_the_line() throws IOException {
    assertThat(cut("a\r\nb\r\n", 100))
        .containsExactly(new Line(0, 2, "a\r"), new Line(3, 2, "b\r"));
  }

  @Test
  void rest_without_newline_waits_and_is_a_line_when_asked_for() throws IOException {
    LineCutter cutter = cutter(SMALL, 0, "");
    cutter.fillFrom(new Chunks("a\nbc", 100));

    assertThat(linesOf(cutter.cut(true))).containsExactly(new Line(0, 1, "a"));
    assertThat(cutter.cut(true)).isNull();
    assertThat(cutter.cutOffset()).isEqualTo(2);
    assertThat(cutter.pendingBytes()).isEqualTo(2);
    assertThat(linesOf(cutter.cutRest())).containsExactly(new Line(2, 2, "bc"));
    assertThat(cutter.cutRest()).isNull();
  }

  @Test
  void longest_allowed_line_is_taken_and_one_byte_more_is_cut() throws IOException {
    String longest = "x".repeat(MAX_LINE);
    assertThat(cut(longest + "\n" + longest + "y\nz\n", 100))
        .containsExactly(
            new Line(0, MAX_LINE, longest),
            new Line(MAX_LINE + 1, MAX_LINE + 1, longest),
            new Line(2 * MAX_LINE + 3, 1, "z"));
  }

  @Test
  void endless_line_is_not_held_in_memory() throws IOException {
    LineCutter cutter = cutter(SMALL, 0, "");
    Chunks zeros = new Chunks("0".repeat(1 << 16), 1 << 16);
    for (int i = 0; i < 4096; i++) {
      zeros.rewind();
      cutter.fillFrom(zeros);
      assertThat(cutter.cut(true)).isNull();
      assertThat(cutter.heldBytes()).isLessThan(1 << 20);
    }
    cutter.fillFrom(new Chunks("\n", 1));

    LineBlock block = cutter.cut(true);
    assertThat(block.isTooLong(0)).isTrue();
    assertThat(block.fullLength()[0]).isEqualTo(4096L << 16);
    assertThat(block.bytes()).hasSize(1024);
    assertThat(block.endOffset()).isEqualTo((4096L << 16) + 1);
  }

  @Test
  void full_block_does_not_wait_and_a_started_one_does() throws IOException {
    LineCutter cutter = cutter(SMALL, 0, "");
    cutter.fillFrom(new Chunks("1\n2\n3\n4\n5\n", 100));

    assertThat(cutter.cut(false).size()).isEqualTo(4);
    assertThat(cutter.cut(false)).isNull();
    assertThat(cutter.cut(true).size()).isEqualTo(1);
  }

  @Test
  void block_stays_within_its_bytes_unless_one_line_is_longer() throws IOException {
    LineCutter cutter = cutter(SMALL, 0, "");
    cutter.fillFrom(new Chunks(("x".repeat(299) + "\n").repeat(3) + "y".repeat(700) + "\n", 9999));

    assertThat(cutter.cut(false).size()).isEqualTo(2);
    assertThat(cutter.cut(false).size()).isEqualTo(1);
    LineBlock last = cutter.cut(true);
    assertThat(last.size()).isEqualTo(1);
    assertThat(last.isTooLong(0)).isFalse();
  }

  @Test
  void trimming_a_quiet_cutter_loses_nothing() throws IOException {
    LineCutter cutter = cutter(SMALL, 0, "");
    cutter.fillFrom(new Chunks("x".repeat(3000) + "\nab", 9999));
    cutter.cut(true);
    cutter.trim();
    assertThat(cutter.heldBytes()).isLessThan(1100);
    cutter.fillFrom(new Chunks("c\n", 9));

    assertThat(linesOf(cutter.cut(true))).containsExactly(new Line(3001, 3, "abc"));
  }

  @Property(tries = 300, seed = "4711")
  void any_chunking_of_any_content_gives_the_same_lines_and_anchors(
      @ForAll("contents") String content, @ForAll Random random) throws IOException {
    List<Line> expected = naive(content);
    int resumed = expected.isEmpty() ? 0 : (int) expected.get(expected.size() / 2).offset();

    assertThat(cut(content, 1 + random.nextInt(5000))).isEqualTo(expected);
    assertThat(cutFrom(content, resumed, 1 + random.nextInt(50)))
        .isEqualTo(expected.stream().filter(line -> line.offset() >= resumed).toList());
  }

  @Provide
  Arbitrary<String> contents() {
    Arbitrary<String> shortLine = Arbitraries.strings().ofMaxLength(40).withChars("ab\r{}");
    Arbitrary<String> longLine =
        Arbitraries.integers().between(900, 4000).map(length -> "z".repeat(length));
    Arbitrary<String> line =
        Arbitraries.frequencyOf(
            net.jqwik.api.Tuple.of(20, shortLine), net.jqwik.api.Tuple.of(1, longLine));
    Arbitrary<String> end = Arbitraries.of("", "\n");
    return line.list()
        .ofMaxSize(120)
        .flatMap(lines -> end.map(last -> String.join("\n", lines) + last));
  }

  private static List<Line> naive(String content) {
    List<Line> lines = new ArrayList<>();
    int from = 0;
    for (int to = content.indexOf('\n'); to >= 0; to = content.indexOf('\n', from)) {
      String text = content.substring(from, to);
      String kept = text.length() > MAX_LINE ? text.substring(0, 1024) : text;
      lines.add(new Line(from, text.length(), kept));
      from = to + 1;
    }
    return lines;
  }

  private static List<Line> cut(String content, int chunk) throws IOException {
    return cutFrom(content, 0, chunk);
  }

  private static List<Line> cutFrom(String content, int offset, int chunk) throws IOException {
    byte[] all = content.getBytes(ISO_8859_1);
    LineCutter cutter =
        cutter(SMALL, offset, content.substring(Math.max(0, offset - 1024), offset));
    Chunks chunks = new Chunks(content.substring(offset), chunk);
    List<Line> lines = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = cutter.fillFrom(chunks) > 0;
      for (LineBlock b = cutter.cut(!more); b != null; b = cutter.cut(!more)) {
        assertThat(b.anchor()).isEqualTo(Fingerprint.ofEnd(all, 0, (int) b.endOffset()));
        assertThat(b.size()).isBetween(1, 4);
        lines.addAll(linesOf(b));
      }
    }
    return lines;
  }

  private static LineCutter cutter(TailOptions options, long offset, String history) {
    return new LineCutter("id", "name", options, offset, history.getBytes(ISO_8859_1), () -> 0);
  }

  private static List<Line> linesOf(LineBlock block) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < block.size(); i++) {
      String text = new String(block.copyOf(i, Integer.MAX_VALUE / 2), ISO_8859_1);
      lines.add(new Line(block.offset()[i], block.fullLength()[i], text));
    }
    return lines;
  }

  /** Content in memory that comes in pieces of at most so many bytes. */
  private static final class Chunks implements Content {
    private final byte[] bytes;
    private final int most;
    private int at;

    Chunks(String content, int most) {
      this.bytes = content.getBytes(ISO_8859_1);
      this.most = most;
    }

    void rewind() {
      at = 0;
    }

    @Override
    public int read(byte[] into, int from, int length) {
      int n = Math.min(Math.min(most, length), bytes.length - at);
      System.arraycopy(bytes, at, into, from, n);
      at += n;
      return n == 0 ? -1 : n;
    }

    @Override
    public void seek(long offset) {
      at = (int) Math.min(offset, bytes.length);
    }

    @Override
    public long position() {
      return at;
    }

    @Override
    public long rawPosition() {
      return at;
    }

    @Override
    public long rawSize() {
      return bytes.length;
    }

    @Override
    public boolean isClosed() {
      return false;
    }

    @Override
    public void close() {}
  }
}
