package io.courtside.event;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Reads several bytes of an array at once, the first of them lowest. */
final class Words {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle FOUR =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private Words() {}

  static long eight(byte[] bytes, int at) {
    return (long) EIGHT.get(bytes, at);
  }

  static int four(byte[] bytes, int at) {
    return (int) FOUR.get(bytes, at);
  }

  /** The first {@code bytes} bytes of a word, the others as zeros. */
  static long upTo(int bytes, long word) {
    int half = bytes * Byte.SIZE / 2;
    return word & ((1L << half << half) - 1);
  }
}
