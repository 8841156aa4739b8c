package io.courtside.loadtest;

import io.courtside.overload.EventClass;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Looks into lines of the scored log without making anything of them: at full speed they come by
 * the hundred megabytes, on the cores of the program that is tested.
 */
final class ScoredLine {
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long NEWLINES = 0x0a0a0a0a0a0a0a0aL;
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private static final byte[] DEFERRED =
      "\"deferred\":true,\"class\":\"".getBytes(StandardCharsets.ISO_8859_1);
  private static final byte[] SKIPS = skips(DEFERRED);
  // A deferred event is credited to nobody, so its whole line is about that long.
  private static final int DEFERRED_REACH = 384;

  private final byte[] opening;

  /**
   * @param eventIdPrefix what event ids begin with, before their number
   */
  ScoredLine(String eventIdPrefix) {
    this.opening = ("{\"event_id\":\"" + eventIdPrefix).getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Where the first newline in {@code bytes[from, to)} stands, or -1. */
  static int newline(byte[] bytes, int from, int to) {
    int at = from;
    // Eight bytes at a time: a byte equal to the newline becomes zero, and only a zero byte has its
    // high bit set by this (Hacker's Delight, 6-1). The lowest one found is right.
    while (at + Long.BYTES <= to) {
      long differs = (long) LONGS.get(bytes, at) ^ NEWLINES;
      long found = (differs - LOW_BITS) & ~differs & HIGH_BITS;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
      at += Long.BYTES;
    }
    while (at < to) {
      if (bytes[at] == '\n') {
        return at;
      }
      at++;
    }
    return -1;
  }

  /** The number of the event in line {@code bytes[from, to)}; -1 where it is not of this run. */
  long number(byte[] bytes, int from, int to) {
    int digits = from + opening.length;
    if (digits + EventLines.EVENT_DIGITS > to) {
      return -1;
    }
    for (int i = 0; i < opening.length; i++) {
      if (bytes[from + i] != opening[i]) {
        return -1;
      }
    }
    long number = 0;
    for (int i = digits; i < digits + EventLines.EVENT_DIGITS; i++) {
      int digit = bytes[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      number = number * 10 + digit;
    }
    return number;
  }

  /** The class as which the line says that its event was put off; {@code null} of a score. */
  static EventClass deferredAs(byte[] bytes, int from, int to) {
    int last = DEFERRED.length - 1;
    int at = Math.max(from, to - DEFERRED_REACH) + last;
    while (at < to) {
      int i = last;
      int j = at;
      while (i >= 0 && bytes[j] == DEFERRED[i]) {
        i--;
        j--;
      }
      if (i < 0) {
        return at + 1 < to ? ofLetter(bytes[at + 1]) : null;
      }
      at += SKIPS[bytes[at] & 0xff];
    }
    return null;
  }

  /** A word that is not known counts as the class that must not be put off. */
  private static EventClass ofLetter(byte first) {
    return switch (first) {
      case 'l' -> EventClass.LOW;
      case 'n' -> EventClass.NORMAL;
      default -> EventClass.CRITICAL;
    };
  }

  /** How far the searched word may be moved on when a byte stands under its end (Horspool). */
  private static byte[] skips(byte[] word) {
    byte[] skips = new byte[256];
    Arrays.fill(skips, (byte) word.length);
    for (int i = 0; i < word.length - 1; i++) {
      skips[word[i] & 0xff] = (byte) (word.length - 1 - i);
    }
    return skips;
  }
}
