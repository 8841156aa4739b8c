package io.courtside.journal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.time.LocalDate;

/**
 * Writes times as RFC 3339 texts, to the millisecond, between what stands before and after them.
 *
 * <p>The day is what costs, and neighbours in a log share it; those of one batch were even scored
 * at the same time. So one instance for each kind of time. Not thread safe.
 */
final class TimeText {
  private static final int MILLIS_A_DAY = 86_400_000;
  private static final String FORM = "0000-00-00T00:00:00.000Z";

  private final byte[] bytes;
  private final int from;
  private long time;
  private long day;

  /**
   * @param before what stands before each time, ASCII
   * @param after what stands after it
   */
  TimeText(String before, String after) {
    bytes = (before + FORM + after).getBytes(US_ASCII);
    from = before.length();
    time = 0;
    day = Long.MIN_VALUE;
    write(0);
  }

  /**
   * The text of a time given in milliseconds since the epoch, years 0000 to 9999, with what stands
   * around it. The same array every time.
   */
  byte[] of(long epochMillis) {
    if (epochMillis != time) {
      time = epochMillis;
      write(epochMillis);
    }
    return bytes;
  }

  private void write(long epochMillis) {
    long dayOfTime = Math.floorDiv(epochMillis, MILLIS_A_DAY);
    if (dayOfTime != day) {
      day = dayOfTime;
      byte[] date = LocalDate.ofEpochDay(day).toString().getBytes(US_ASCII);
      System.arraycopy(date, 0, bytes, from, 10);
    }
    int millis = (int) (epochMillis - day * MILLIS_A_DAY);
    int seconds = millis / 1_000;
    int minutes = seconds / 60;
    pair(11, minutes / 60);
    pair(14, minutes % 60);
    pair(17, seconds % 60);
    int rest = millis % 1_000;
    bytes[from + 20] = (byte) ('0' + rest / 100);
    pair(21, rest % 100);
  }

  private void pair(int at, int number) {
    bytes[from + at] = (byte) ('0' + number / 10);
    bytes[from + at + 1] = (byte) ('0' + number % 10);
  }
}
