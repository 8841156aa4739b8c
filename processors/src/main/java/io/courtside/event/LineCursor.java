package io.courtside.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/**
 * Walks over the fields of a line from one name to the next.
 *
 * <p>Knows the everyday spelling of JSON only. At anything else it gives up: it then stands at no
 * name, and has not read the line. Not thread safe.
 */
final class LineCursor {
  private static final int LONGEST_LINE = 4_096;
  private static final int MAX_DIGITS = 15;
  private static final int NULL = fourOf("null");
  private static final int TRUE = fourOf("true");
  private static final int FALS = fourOf("fals");
  private static final long EACH_BYTE = 0x0101_0101_0101_0101L;
  private static final long HIGH_BITS = 0x8080_8080_8080_8080L;

  private static final double[] POWERS_OF_TEN = {
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15
  };

  private final SymbolTable symbols;
  private final Timestamps timestamps;
  private final String[] list = new String[EventForm.MAX_LIST];

  // A copy, so that a zero can stand behind the line: no loop then has to ask where the line ends,
  // and a whole word can be read at its last byte.
  private final byte[] line = new byte[LONGEST_LINE + 4 * Long.BYTES];
  private int end;
  private int at;
  private long word;
  private int found;
  private boolean closed;

  LineCursor(SymbolTable symbols, Timestamps timestamps) {
    this.symbols = symbols;
    this.timestamps = timestamps;
  }

  private static int fourOf(String text) {
    return Words.four(text.getBytes(UTF_8), 0);
  }

  /** Goes to the first name of another line; whether there is one. */
  boolean open(byte[] bytes, int from, int length) {
    if (length > LONGEST_LINE) {
      return false;
    }
    System.arraycopy(bytes, from, line, 0, length);
    line[length] = 0;
    end = length;
    found = 0;
    closed = false;
    at = afterSpace(0);
    if (line[at] != '{') {
      return false;
    }
    toName(at + 1);
    return word != 0;
  }

  /** Where in the line it stands. */
  int at() {
    return at;
  }

  /** Whether all of the line was read. */
  boolean isRead() {
    return closed;
  }

  /** The bits of the required fields that had a value. */
  int found() {
    return found;
  }

  /** Whether it stands at a field of this name that has a value; if so, goes to the value. */
  boolean isAt(FieldName name) {
    return name.begins(word) && name.goesOn(line, at) && hasValue(name);
  }

  private boolean hasValue(FieldName name) {
    int value = afterSpace(at + name.length());
    if (line[value] == 'n' && Words.four(line, value) == NULL) {
      afterValue(value + Integer.BYTES);
      return false;
    }
    at = value;
    found |= name.required();
    return true;
  }

  /** The text here, of those that come again and again. */
  String text() {
    int from = at + 1;
    int to = textEnd();
    if (to >= 0) {
      String text = symbols.text(line, from, to - from);
      if (text != null) {
        afterValue(to + 1);
        return text;
      }
    }
    giveUp();
    return null;
  }

  /** The text here, where each line has another one. */
  String newText() {
    int to = textEnd();
    return goOn(to < 0 ? null : SymbolTable.newText(line, at + 1, to - at - 1), to + 1);
  }

  /** The texts of the list here. */
  List<String> texts() {
    if (line[at] != '[') {
      return goOn(null, at);
    }
    at = afterSpace(at + 1);
    if (line[at] == ']') {
      return goOn(List.of(), at + 1);
    }
    for (int size = 0; size < list.length; ) {
      int to = textEnd();
      String text = to < 0 ? null : symbols.text(line, at + 1, to - at - 1);
      if (text == null) {
        break;
      }
      list[size++] = text;
      at = afterSpace(to + 1);
      if (line[at] == ']') {
        return goOn(List.of(Arrays.copyOf(list, size)), at + 1);
      }
      if (line[at] != ',') {
        break;
      }
      at = afterSpace(at + 1);
    }
    return goOn(null, at);
  }

  /** The whole number here. */
  int integer(int min, int max) {
    int to = at;
    int value = 0;
    for (; isDigit(line[to]); to++) {
      value = 10 * value + line[to] - '0';
    }
    boolean plain = isPlain(to - at) && to - at < 10 && value >= min && value <= max;
    goOn(plain, to);
    return value;
  }

  /** The number here, from 0 to {@code max}. */
  double number(double max) {
    int to = at;
    long digits = 0;
    for (; isDigit(line[to]); to++) {
      digits = 10 * digits + line[to] - '0';
    }
    boolean plain = isPlain(to - at);
    int places = 0;
    if (line[to] == '.') {
      int point = to++;
      for (; isDigit(line[to]); to++) {
        digits = 10 * digits + line[to] - '0';
      }
      places = to - point - 1;
      plain &= places > 0;
    }
    // Up to here both the digits and the power of ten are exact, so their quotient is the double
    // nearest to what is written.
    if (!plain || to - at > MAX_DIGITS) {
      giveUp();
      return 0;
    }
    double value = digits / POWERS_OF_TEN[places];
    goOn(value <= max, to);
    return value;
  }

  /** Whether these digits, from here on, are spelled as JSON has it. */
  private boolean isPlain(int digits) {
    return digits == 1 || (digits > 1 && line[at] != '0');
  }

  /** The yes or no here. */
  boolean bool() {
    int four = Words.four(line, at);
    if (four == TRUE) {
      afterValue(at + 4);
      return true;
    }
    goOn(four == FALS && line[at + 4] == 'e', at + 5);
    return false;
  }

  /** The time here, milliseconds since the epoch. */
  long time() {
    int to = textEnd();
    long millis = to < 0 ? Timestamps.NONE : timestamps.plainMillis(line, at + 1, to - at - 1);
    goOn(millis != Timestamps.NONE, to + 1);
    return millis;
  }

  /** The closing quote of the text here; -1 where there is no text that can be taken as it is. */
  private int textEnd() {
    if (line[at] != '"') {
      return -1;
    }
    int to = at + 1;
    long stops = stops(Words.eight(line, to));
    while (stops == 0) {
      to += Long.BYTES;
      stops = stops(Words.eight(line, to));
    }
    to += Long.numberOfTrailingZeros(stops) / Byte.SIZE;
    while (line[to] < 0) {
      to = afterLetters(to);
    }
    int length = to - at - 1;
    return line[to] == '"' && length > 0 && length <= EventForm.MAX_ID_LENGTH ? to : -1;
  }

  private int afterLetters(int from) {
    int to = from;
    while (line[to] < 0 || (line[to] >= ' ' && line[to] != '"' && line[to] != '\\')) {
      to++;
    }
    return to;
  }

  /**
   * A bit at the first byte of a word that is a quote, a backslash, a control character or no
   * ASCII. Bytes after that one may have a bit without cause.
   */
  private static long stops(long word) {
    long quote = word ^ ('"' * EACH_BYTE);
    long backslash = word ^ ('\\' * EACH_BYTE);
    long ascii =
        ((quote - EACH_BYTE) & ~quote)
            | ((backslash - EACH_BYTE) & ~backslash)
            | (word - ' ' * EACH_BYTE);
    return (ascii | word) & HIGH_BITS;
  }

  private <T> T goOn(T value, int after) {
    goOn(value != null, after);
    return value;
  }

  private void goOn(boolean valid, int after) {
    if (valid) {
      afterValue(after);
    } else {
      giveUp();
    }
  }

  private void afterValue(int after) {
    if (line[after] == ',' && line[after + 1] == '"') {
      at = after + 2;
      word = Words.eight(line, at);
    } else {
      afterSpacedValue(afterSpace(after));
    }
  }

  private void afterSpacedValue(int next) {
    if (line[next] == ',') {
      toName(next + 1);
    } else {
      at = next;
      word = 0;
      closed = line[next] == '}' && afterSpace(next + 1) == end;
    }
  }

  private void toName(int from) {
    int next = afterSpace(from);
    if (line[next] == '"') {
      at = next + 1;
      word = Words.eight(line, at);
    } else {
      giveUp();
    }
  }

  private void giveUp() {
    word = 0;
  }

  private int afterSpace(int from) {
    int to = from;
    while (line[to] <= ' ' && isSpace(line[to])) {
      to++;
    }
    return to;
  }

  private static boolean isSpace(byte b) {
    return b == ' ' || b == '\t' || b == '\r' || b == '\n';
  }

  private static boolean isDigit(byte b) {
    return b >= '0' && b <= '9';
  }
}
