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
  private static final int LONGEST_NUMBER = 32;

  private byte[] bytes = new byte[1 << 16];
  private int length;

  /** A part that is JSON already, for {@link #raw}. */
  static byte[] part(String json) {
    return json.getBytes(UTF_8);
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
    byte[] quoted = JsonStringEncoder.getInstance().quoteAsUTF8(value);
    raw('"');
    raw(quoted);
    raw('"');
  }

  /** Appends a whole number. */
  void number(long value) {
    if (value < 0) {
      raw('-');
    }
    scaled(Math.abs(value), 0);
  }

  /** Appends {@code scaled} units of the last of so many digits after the point. */
  void decimal(long scaled, int digits) {
    if (scaled < 0) {
      raw('-');
    }
    scaled(Math.abs(scaled), digits);
  }

  private void scaled(long value, int digits) {
    makeRoom(LONGEST_NUMBER);
    int whole = 1;
    long bound = 10;
    long left = value;
    for (int i = 0; i < digits; i++) {
      left /= 10;
    }
    while (left >= bound && whole < 19) {
      whole++;
      bound = whole == 19 ? Long.MAX_VALUE : bound * 10;
    }
    int end = length + whole + (digits > 0 ? 1 + digits : 0);
    int at = end;
    long rest = value;
    for (int i = 0; i < digits; i++) {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    if (digits > 0) {
      bytes[--at] = '.';
    }
    while (at > length) {
      bytes[--at] = (byte) ('0' + rest % 10);
      rest /= 10;
    }
    length = end;
  }

  private void makeRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
    }
  }
}
