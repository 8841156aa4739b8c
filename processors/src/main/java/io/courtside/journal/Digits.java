package io.courtside.journal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Decimal digits as bytes, eight at a time in one long: its lowest byte is the first digit.
 *
 * <p>What is written goes to whole eights, so an array must have {@value #SLACK} bytes more than
 * the digits need.
 */
final class Digits {
  static final int SLACK = 8;

  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long ZEROS = 0x3030303030303030L; // "00000000"
  private static final int AT_ONCE = 8;
  private static final long UNIT = 100_000_000;
  private static final long[] POWERS = powers();

  private Digits() {}

  private static long[] powers() {
    long[] powers = new long[19];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = 10 * powers[i - 1];
    }
    return powers;
  }

  /**
   * Writes a whole number, which is taken to have no sign.
   *
   * @return where it ends
   */
  static int whole(byte[] to, int at, long number) {
    if (Long.compareUnsigned(number, UNIT) >= 0) {
      long high = Long.divideUnsigned(number, UNIT);
      return padded(to, whole(to, at, high), number - high * UNIT, AT_ONCE);
    }
    long digits = values((int) number);
    int leadingZeros = Long.numberOfTrailingZeros(digits | (1L << 56)) >>> 3;
    EIGHT.set(to, at, (digits | ZEROS) >>> (leadingZeros << 3));
    return at + AT_ONCE - leadingZeros;
  }

  /**
   * Writes so many units of the last digit after the point; they are taken to have no sign.
   *
   * @param digits how many digits there are after the point, 1 to 18
   * @return where it ends
   */
  static int decimal(byte[] to, int at, long units, int digits) {
    long one = POWERS[digits];
    int point;
    long rest = units;
    if (Long.compareUnsigned(units, one) < 0) {
      to[at] = '0';
      point = at + 1;
    } else {
      long whole = Long.divideUnsigned(units, one);
      rest -= whole * one;
      point = whole(to, at, whole);
    }
    to[point] = '.';
    return padded(to, point + 1, rest, digits);
  }

  /** Writes the last {@code count} digits of a number that has no more, from 0 to 10^18. */
  private static int padded(byte[] to, int at, long number, int count) {
    int from = at;
    int left = count;
    long rest = number;
    if (left > AT_ONCE) {
      long high = rest / UNIT;
      left -= AT_ONCE;
      from = padded(to, from, high, left);
      rest -= high * UNIT;
      left = AT_ONCE;
    }
    EIGHT.set(to, from, (values((int) rest) | ZEROS) >>> ((AT_ONCE - left) << 3));
    return from + left;
  }

  /**
   * The eight digits of a number, each a byte.
   *
   * <p>Halves it three times over: into two numbers of four digits, four of two, eight of one. The
   * quotients come from multiplications, which are exact for numbers as small as these.
   */
  private static long values(int number) {
    int high = number / 10_000;
    long fours = high | ((long) (number - 10_000 * high) << 32);
    long hundreds = ((fours * 5_243) >>> 19) & 0x0000007f_0000007fL;
    long pairs = hundreds | ((fours - 100 * hundreds) << 16);
    long tens = ((pairs * 103) >>> 10) & 0x000f_000f_000f_000fL;
    return tens | ((pairs - 10 * tens) << 8);
  }
}
