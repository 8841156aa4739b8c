package io.courtside.source;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Small builder of blocks of lines. */
public final class LineBlocks {
  private LineBlocks() {}

  /** The lines of a source from its byte {@code offset} on, each with its newline. */
  public static LineBlock of(String source, long offset, String... lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    int n = lines.length;
    int[] from = new int[n];
    int[] to = new int[n];
    long[] offsets = new long[n];
    long[] fullLength = new long[n];
    for (int i = 0; i < n; i++) {
      from[i] = bytes.size();
      offsets[i] = offset + from[i];
      bytes.writeBytes(lines[i].getBytes(StandardCharsets.UTF_8));
      to[i] = bytes.size();
      fullLength[i] = (long) to[i] - from[i];
      bytes.write('\n');
    }
    long end = offset + bytes.size();
    return new LineBlock(
        source, source + ".jsonl", bytes.toByteArray(), from, to, offsets, fullLength, end, 77, 5);
  }

  /** A block of one line that was too long: {@code beginning} is all that is here of it. */
  public static LineBlock tooLong(String source, String beginning, long fullLength) {
    byte[] bytes = beginning.getBytes(StandardCharsets.UTF_8);
    return new LineBlock(
        source,
        source + ".jsonl",
        bytes,
        new int[] {0},
        new int[] {bytes.length},
        new long[] {0},
        new long[] {fullLength},
        fullLength + 1,
        77,
        5);
  }
}
