package io.courtside.journal;

import java.time.LocalDate;

/**
 * Writes times as RFC 3339 texts, to the millisecond.
 *
 * <p>The day is what costs, and neighbours in a log share it: one instance for each kind of time.
 * Not thread safe.
 */
final class TimeText {
  private static final long MILLIS_A_DAY = 86_400_000L;

  private final char[] text = "0000-00-00T00:00:00.000Z".toCharArray();
  private long day = Long.MIN_VALUE;

  /** The text of a time given in milliseconds since the epoch, years 0000 to 9999. */
  String of(long epochMillis) {
    long dayOfTime = Math.floorDiv(epochMillis, MILLIS_A_DAY);
    if (dayOfTime != day) {
      day = dayOfTime;
      LocalDate.ofEpochDay(day).toString().getChars(0, 10, text, 0);
    }
    int rest = (int) Math.floorMod(epochMillis, MILLIS_A_DAY);
    digits(11, 2, rest / 3_600_000);
    digits(14, 2, rest / 60_000 % 60);
    digits(17, 2, rest / 1_000 % 60);
    digits(20, 3, rest % 1_000);
    return new String(text);
  }

  private void digits(int at, int count, int number) {
    int left = number;
    for (int i = at + count - 1; i >= at; i--) {
      text[i] = (char) ('0' + left % 10);
      left /= 10;
    }
  }
}
