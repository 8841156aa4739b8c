package io.courtside.journal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Arrays;

/**
 * JSON lines put together in memory from parts that are JSON already and values that become it.
 *
 * <p>Half of a scored line are names that never change; writing them as ready bytes takes less than
 * half the time of a generator (docs/benchmarks.md). Escaping is Jackson's. Not thread safe.
 */
final class JsonLines {
  private static final byte[] NULL = "null".getBytes(UTF_8);
  private static final int LONGEST_NUMBER = 1 + 19 + 1 + Digits.SLACK;

  private byte[] bytes = new byte[1 << 16];
  private int length;

  /** A part that is JSON already, for {@link #raw}. */
  static byte[] part(String json) {
    return json.getBytes(UTF_8);
  }

  /** A text as {@link #text} appends it. */
  static String quoted(String value) {
    return value == null
        ? "null"
        : '"' + String.valueOf(JsonStringEncoder.getInstance().quoteAsString(value)) + '"';
  }

  void clear() {
    length = 0;
  }

  byte[] array() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Appends bytes as they are. */
  void raw(byte[] part) {
    makeRoom(part.length);
    System.arraycopy(part, 0, bytes, length, part.length);
    length += part.length;
  }

  /** Appends one byte as it is. */
  void raw(char ascii) {
    makeRoom(1);
    bytes[length++] = (byte) ascii;
  }

  /** Appends a text in quotes, escaped where it must be; {@code null} as such. */
  void text(String value) {
    if (value == null) {
      raw(NULL);
      return;
    }
    int size = value.length();
    makeRoom(size + 2);
    int at = length;
    bytes[at++] = '"';
    for (int i = 0; i < size; i++) {
      char letter = value.charAt(i);
      if (letter < ' ' || letter > '~' || letter == '"' || letter == '\\') {
        escaped(value);
        return;
      }
      bytes[at++] = (byte) letter;
    }
    bytes[at++] = '"';
    length = at;
  }

  private void escaped(String value) {
    raw('"');
    raw(JsonStringEncoder.getInstance().quoteAsUTF8(value));
    raw('"');
  }

  /** Appends a part that is JSON already and a whole number. */
  void number(byte[] part, long value) {
    int at = begin(part, value);
    length = Digits.whole(bytes, at, Math.abs(value));
  }

  /**
   * Appends a part that is JSON already and {@code scaled} units of the last of so many digits
   * after the point, 1 to 18.
   */
  void decimal(byte[] part, long scaled, int digits) {
    int at = begin(part, scaled);
    length = Digits.decimal(bytes, at, Math.abs(scaled), digits);
  }

  /** Puts a part and the sign of a number behind it; gives where its digits go. */
  private int begin(byte[] part, long number) {
    makeRoom(part.length + LONGEST_NUMBER);
    int at = length + part.length;
    System.arraycopy(part, 0, bytes, length, part.length);
    bytes[at] = '-'; // stays where the number is negative
    return at + (int) (number >>> 63);
  }

  private void makeRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
