package io.courtside.event;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * Reads RFC 3339 times.
 *
 * <p>The day is remembered from one call to the next, since neighbours in a log share it. Not
 * thread safe.
 */
final class Timestamps {
  private static final long MILLIS_A_DAY = 86_400_000L;

  private int lastYear = -1;
  private int lastMonth = -1;
  private int lastDay = -1;
  private long lastDayMillis;

  /**
   * Milliseconds since the epoch of a time such as {@code 2023-10-24T23:36:00.000Z}.
   *
   * @throws DateTimeException where the text is no RFC 3339 time
   */
  long millis(char[] c, int from, int length) {
    if (length >= 20 && c[from + length - 1] == 'Z' && shaped(c, from)) {
      int hour = two(c, from + 11);
      int minute = two(c, from + 14);
      int second = two(c, from + 17);
      int millis = length == 20 ? 0 : fraction(c, from + 19, from + length - 1);
      if (hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60) {
        if (millis >= 0) {
          return dayMillis(c, from) + ((hour * 60L + minute) * 60L + second) * 1000L + millis;
        }
      }
    }
    OffsetDateTime time = OffsetDateTime.parse(new String(c, from, length));
    int year = time.withOffsetSameInstant(ZoneOffset.UTC).getYear();
    if (year < 0 || year > 9_999) {
      throw new DateTimeException("RFC 3339 knows the years 0000 to 9999");
    }
    return time.toInstant().toEpochMilli();
  }

  private static boolean shaped(char[] c, int from) {
    return c[from + 4] == '-'
        && c[from + 7] == '-'
        && c[from + 10] == 'T'
        && c[from + 13] == ':'
        && c[from + 16] == ':';
  }

  private long dayMillis(char[] c, int from) {
    int century = two(c, from);
    int ofCentury = two(c, from + 2);
    int month = two(c, from + 5);
    int day = two(c, from + 8);
    if (century < 0 || ofCentury < 0) {
      throw new DateTimeException("no year");
    }
    int year = century * 100 + ofCentury;
    if (day != lastDay || month != lastMonth || year != lastYear) {
      lastDayMillis = LocalDate.of(year, month, day).toEpochDay() * MILLIS_A_DAY;
      lastDay = day;
      lastMonth = month;
      lastYear = year;
    }
    return lastDayMillis;
  }

  private static int two(char[] c, int at) {
    int tens = c[at] - '0';
    int ones = c[at + 1] - '0';
    return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
  }

  /** Milliseconds of a fraction such as {@code .123456}; -1 where it is none. */
  private static int fraction(char[] c, int from, int to) {
    if (c[from] != '.' || to - from < 2 || to - from > 10) {
      return -1;
    }
    int millis = 0;
    int scale = 100;
    for (int i = from + 1; i < to; i++) {
      int digit = c[i] - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      millis += digit * scale;
      scale /= 10;
    }
    return millis;
  }
}
