package io.courtside.source;

import java.util.Arrays;

/**
 * The whole lines of one read of one source: what an exchange carries from the source stage on.
 *
 * <p>The lines lie in one shared array, so that a block of hundreds of lines costs a handful of
 * objects. The array belongs to the block; nobody writes to it once the block is built.
 *
 * @param source stable id of the source, independent of its name
 * @param sourceName name of the source for people, for example the file's path
 * @param bytes what the lines lie in
 * @param from for each line where it starts in {@code bytes}
 * @param to for each line where it ends in {@code bytes}, without its newline
 * @param offset for each line its byte offset in the source
 * @param fullLength for each line its whole length in bytes; more than {@code to - from} where the
 *     line was too long to be taken and only its beginning is here
 * @param endOffset byte offset in the source after the last line and its newline
 * @param anchor fingerprint of the content that ends at {@code endOffset}; tells after a restart
 *     whether a file still is the one that was read so far
 * @param readNanos {@link System#nanoTime()} at which the block was read
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody; arrays are what makes a block cheap
public record LineBlock(
    String source,
    String sourceName,
    byte[] bytes,
    int[] from,
    int[] to,
    long[] offset,
    long[] fullLength,
    long endOffset,
    long anchor,
    long readNanos) {

  private static final LineBlock END_OF_INPUT =
      new LineBlock("", "", new byte[0], new int[0], new int[0], new long[0], new long[0], 0, 0, 0);

  /** The mark that no source will have more: holds no line and belongs to no source. */
  public static LineBlock endOfInput() {
    return END_OF_INPUT;
  }

  /** Whether this is the mark that no source will have more. */
  public boolean isEndOfInput() {
    return source.isEmpty();
  }

  /** How many lines the block has. */
  public int size() {
    return from.length;
  }

  /** Whether line {@code i} was too long to be taken; only its beginning is here then. */
  public boolean isTooLong(int i) {
    return fullLength[i] > to[i] - from[i];
  }

  /** A copy of at most {@code most} bytes of line {@code i}. */
  public byte[] copyOf(int i, int most) {
    return Arrays.copyOfRange(bytes, from[i], Math.min(to[i], from[i] + most));
  }
}
