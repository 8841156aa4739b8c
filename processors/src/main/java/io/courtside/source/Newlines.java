package io.courtside.source;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Finds the ends of lines, eight bytes at a time. */
final class Newlines {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ONES = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ALL_NEWLINES = ONES * '\n';

  private Newlines() {}

  /**
   * Where the next newline in {@code bytes[from, to)} is.
   *
   * @return its index, or {@code to} where there is none
   */
  static int next(byte[] bytes, int from, int to) {
    int i = from;
    while (i + Long.BYTES <= to) {
      long zeroWhereNewline = (long) EIGHT.get(bytes, i) ^ ALL_NEWLINES;
      // The lowest bit set is right; a borrow may set others above it.
      long found = (zeroWhereNewline - ONES) & ~zeroWhereNewline & HIGH_BITS;
      if (found != 0) {
        return i + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      i += Long.BYTES;
    }
    while (i < to && bytes[i] != '\n') {
      i++;
    }
    return i;
  }
}
