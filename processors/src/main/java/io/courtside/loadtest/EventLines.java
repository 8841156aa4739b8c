package io.courtside.loadtest;

import io.courtside.overload.ClassRules;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Event lines without end: those that were read, again and again, each time as other games.
 *
 * <p>Every line that is handed out has a number of its own in its {@code event_id}, by which its
 * score is known again, and its {@code game_id} has the number of the round. Both are digits at
 * places known beforehand, so that a line costs a copy and some digits.
 */
public final class EventLines {
  /** Digits of an event's number. */
  static final int EVENT_DIGITS = 10;

  /** Digits of a round's number. */
  static final int ROUND_DIGITS = 6;

  private final String run;
  private final byte[] bytes;
  private final int[] starts; // of each line, and the end of the last
  private final int[] eventDigits; // where its event's number stands in bytes
  private final int[] roundDigits;
  private final byte[] plays; // what happened, an index into playWords
  private final long[] tsMillis;
  private final List<String> playWords;

  /** Takes what {@link EventLinesReader} has read; the arrays are not copied. */
  EventLines(
      String run,
      byte[] bytes,
      int[] starts,
      int[] eventDigits,
      int[] roundDigits,
      byte[] plays,
      long[] tsMillis,
      List<String> playWords) {
    this.run = run;
    this.bytes = bytes;
    this.starts = starts;
    this.eventDigits = eventDigits;
    this.roundDigits = roundDigits;
    this.plays = plays;
    this.tsMillis = tsMillis;
    this.playWords = List.copyOf(playWords);
  }

  /** What the id of each event begins with, before its number. */
  public static String eventIdPrefix(String run) {
    return run + "-";
  }

  /** What tells this run from others; a part of every id. */
  public String run() {
    return run;
  }

  /** Lines of a round. */
  public int size() {
    return starts.length - 1;
  }

  /** Mean length of a line, bytes. */
  public double meanBytes() {
    return (double) bytes.length / size();
  }

  /** When the events of a round happened, milliseconds since the epoch. */
  public long[] tsMillis() {
    return tsMillis.clone();
  }

  /** The lines from the one with that number on. */
  Walk from(long number) {
    return new Walk(number);
  }

  /** The line with that number, without its newline; for tests and error messages. */
  public String line(long number) {
    Walk walk = from(number);
    byte[] line = new byte[walk.length()];
    walk.put(line, 0);
    return new String(line, 0, line.length - 1, StandardCharsets.UTF_8);
  }

  /**
   * Goes from line to line. It counts on instead of dividing: in a burst it takes from the cores of
   * the program that is tested. Not thread safe.
   */
  final class Walk {
    private final Digits number;
    private final Digits round;
    private int line;

    private Walk(long first) {
      number = new Digits(first, EVENT_DIGITS);
      round = new Digits(first / size(), ROUND_DIGITS);
      line = (int) (first % size());
    }

    /** The length of the next line, its newline included, bytes. */
    int length() {
      return starts[line + 1] - starts[line];
    }

    /**
     * Puts the next line, its newline included, into {@code to} at {@code at}, and goes on.
     *
     * @return its length, bytes
     */
    int put(byte[] to, int at) {
      int start = starts[line];
      int length = length();
      System.arraycopy(bytes, start, to, at, length);
      number.put(to, at + eventDigits[line] - start);
      round.put(to, at + roundDigits[line] - start);
      number.next();
      line++;
      if (line == size()) {
        line = 0;
        round.next();
      }
      return length;
    }
  }

  /** A number in so many decimal digits, counting up; what does not fit is left out. */
  private static final class Digits {
    private final byte[] digits;

    Digits(long number, int digits) {
      this.digits = new byte[digits];
      long rest = number;
      for (int i = digits - 1; i >= 0; i--) {
        this.digits[i] = (byte) ('0' + rest % 10);
        rest /= 10;
      }
    }

    void put(byte[] to, int at) {
      System.arraycopy(digits, 0, to, at, digits.length);
    }

    void next() {
      int i = digits.length - 1;
      while (i >= 0 && digits[i] == '9') {
        digits[i] = '0';
        i--;
      }
      if (i >= 0) {
        digits[i]++;
      }
    }
  }

  /** What happened in the event with that number, an index into {@link #plays()}. */
  int play(long number) {
    return plays[(int) (number % size())];
  }

  /** The kinds of plays there are, as the words of {@link ClassRules}. */
  List<String> plays() {
    return playWords;
  }
}
