package io.courtside.event;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * Turns the texts that come again and again (teams, players, games, kinds) into one String each, so
 * that a stream of events does not allocate them anew.
 *
 * <p>Bounded: when a slot is taken by another text, the newer text replaces it. A hostile stream of
 * ever new texts therefore costs time, never memory. Not thread safe.
 */
final class SymbolTable {
  /** How many bytes must be readable from the begin of a text on, however short it is. */
  static final int ROOM = 2 * Long.BYTES;

  private static final int LONGEST = 64;
  private static final long SPREAD = 0x9e37_79b9_7f4a_7c15L;
  private static final char REPLACEMENT = '\ufffd';

  private static final Symbol NOTHING = new Symbol("", new byte[ROOM], 0, 0);

  private final Symbol[] slots;

  /**
   * @param slots how many texts it can hold; a power of two
   */
  SymbolTable(int slots) {
    if (Integer.bitCount(slots) != 1) {
      throw new IllegalArgumentException("slots must be a power of two, not " + slots);
    }
    this.slots = new Symbol[slots];
    Arrays.fill(this.slots, NOTHING);
  }

  /** The text in {@code chars[from, from + length)}. */
  String text(char[] chars, int from, int length) {
    String text = new String(chars, from, length);
    byte[] utf8 = text.getBytes(UTF_8);
    String known = text(Arrays.copyOf(utf8, utf8.length + ROOM), 0, utf8.length);
    return text.equals(known) ? known : text;
  }

  /**
   * The text that has its UTF-8 in {@code bytes[from, from + length)}; null as {@link #newText}.
   *
   * @param bytes reach {@link #ROOM} bytes from {@code from} on, or further
   */
  String text(byte[] bytes, int from, int length) {
    long first = Symbol.first(bytes, from, length);
    long second = Symbol.second(bytes, from, length);
    long last = length > ROOM ? Words.eight(bytes, from + length - Long.BYTES) : 0;
    int slot = hash(first, second, last) & (slots.length - 1);
    Symbol known = slots[slot];
    if (known.is(first, second, bytes, from, length)) {
      return known.text;
    }
    String text = newText(bytes, from, length);
    if (text != null && length <= LONGEST) {
      slots[slot] = new Symbol(text, bytes, from, length);
    }
    return text;
  }

  /**
   * The text that has its UTF-8 in {@code bytes[from, from + length)}, as a new String; null where
   * they are no UTF-8, or have the character that stands for what is none.
   */
  static String newText(byte[] bytes, int from, int length) {
    String text = new String(bytes, from, length, UTF_8);
    return text.indexOf(REPLACEMENT) < 0 ? text : null;
  }

  private static int hash(long first, long second, long last) {
    long hash = (((first * SPREAD) ^ second) * SPREAD ^ last) * SPREAD;
    return (int) (hash >>> 40);
  }

  /** A text and its UTF-8, the first words of it apart: most texts have no more than those. */
  private static final class Symbol {
    private final String text;
    private final byte[] utf8;
    private final int length;
    private final long first;
    private final long second;

    Symbol(String text, byte[] bytes, int from, int length) {
      this.text = text;
      this.utf8 = Arrays.copyOfRange(bytes, from, from + length);
      this.length = length;
      this.first = first(bytes, from, length);
      this.second = second(bytes, from, length);
    }

    static long first(byte[] bytes, int from, int length) {
      return Words.upTo(Math.min(length, Long.BYTES), Words.eight(bytes, from));
    }

    static long second(byte[] bytes, int from, int length) {
      int part = Math.max(0, Math.min(length, ROOM) - Long.BYTES);
      return Words.upTo(part, Words.eight(bytes, from + Long.BYTES));
    }

    boolean is(long first, long second, byte[] bytes, int from, int length) {
      return this.first == first
          && this.second == second
          && this.length == length
          && (length <= ROOM || Arrays.equals(utf8, 0, length, bytes, from, from + length));
    }
  }
}
