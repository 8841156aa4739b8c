package io.courtside.event;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;

/**
 * Reads RFC 3339 times.
 *
 * <p>The day is remembered from one call to the next, since neighbours in a log share it. Not
 * thread safe.
 */
final class Timestamps {
  private static final long MILLIS_A_DAY = 86_400_000L;

  /** What stands for a time that is none. */
  static final long NONE = Long.MIN_VALUE;

  private long lastMonth;
  private int lastDay;
  private long lastDayMillis;

  /**
   * Milliseconds since the epoch of a time such as {@code 2023-10-24T23:36:00.000Z}.
   *
   * @throws DateTimeException where the text is no RFC 3339 time
   */
  long millis(char[] c, int from, int length) {
    String text = new String(c, from, length);
    byte[] ascii = text.getBytes(US_ASCII);
    long millis = plainMillis(ascii, 0, ascii.length);
    return millis != NONE ? millis : anyMillis(text);
  }

  private static long anyMillis(String text) {
    OffsetDateTime time = OffsetDateTime.parse(text);
    int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
    if (year < 0 || year > 9_999) {
      throw new DateTimeException("RFC 3339 knows the years 0000 to 9999");
    }
    return time.toInstant().toEpochMilli();
  }

  /**
   * Milliseconds since the epoch of a time that is spelled in the usual way, in UTC; {@link #NONE}
   * of any other.
   */
  long plainMillis(byte[] b, int from, int length) {
    if (length < 20 || b[from + length - 1] != 'Z' || !isShaped(b, from)) {
      return NONE;
    }
    int hour = two(b, from + 11);
    int minute = two(b, from + 14);
    int second = two(b, from + 17);
    int millis = length == 20 ? 0 : fraction(b, from + 19, from + length - 1);
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      return NONE;
    }
    if (millis < 0 || !isDayKnown(b, from)) {
      return NONE;
    }
    return lastDayMillis + ((hour * 60L + minute) * 60L + second) * 1000L + millis;
  }

  private static boolean isShaped(byte[] b, int from) {
    return b[from + 4] == '-'
        && b[from + 7] == '-'
        && b[from + 10] == 'T'
        && b[from + 13] == ':'
        && b[from + 16] == ':';
  }

  /** Makes the day here the last one; whether there is such a day. */
  private boolean isDayKnown(byte[] b, int from) {
    long yearAndMonth = Words.eight(b, from);
    int day = two(b, from + 8);
    if (yearAndMonth == lastMonth && day == lastDay) {
      return true;
    }
    int century = two(b, from);
    int ofCentury = two(b, from + 2);
    int month = two(b, from + 5);
    if (century < 0 || ofCentury < 0 || month < 1 || month > 12 || day < 1) {
      return false;
    }
    YearMonth of = YearMonth.of(century * 100 + ofCentury, month);
    if (!of.isValidDay(day)) {
      return false;
    }
    lastDayMillis = of.atDay(day).toEpochDay() * MILLIS_A_DAY;
    lastDay = day;
    lastMonth = yearAndMonth;
    return true;
  }

  private static int two(byte[] b, int at) {
    int tens = b[at] - '0';
    int ones = b[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  /** Milliseconds of a fraction such as {@code .123456}; -1 where it is none. */
  private static int fraction(byte[] b, int from, int to) {
    if (b[from] != '.' || to - from < 2 || to - from > 10) {
      return -1;
    }
    int millis = 0;
    int scale = 100;
    for (int i = from + 1; i < to; i++) {
      int digit = b[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      millis += digit * scale;
      scale /= 10;
    }
    return millis;
  }
}
