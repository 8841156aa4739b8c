package io.courtside.event;

import java.util.Arrays;

/**
 * Turns the texts that come again and again (teams, players, games, kinds) into one String each, so
 * that a stream of events does not allocate them anew.
 *
 * <p>Bounded: when a slot is taken by another text, the newer text replaces it. A hostile stream of
 * ever new texts therefore costs time, never memory. Not thread safe.
 */
final class SymbolTable {
  private static final int LONGEST = 64;

  private final String[] slots;
  private final char[][] letters;

  /**
   * @param slots how many texts it can hold; a power of two
   */
  SymbolTable(int slots) {
    if (Integer.bitCount(slots) != 1) {
      throw new IllegalArgumentException("slots must be a power of two, not " + slots);
    }
    this.slots = new String[slots];
    this.letters = new char[slots][];
  }

  /** The text in {@code chars[from, from + length)}. */
  String text(char[] chars, int from, int length) {
    if (length > LONGEST) {
      return new String(chars, from, length);
    }
    int hash = 0;
    for (int i = from; i < from + length; i++) {
      hash = 31 * hash + chars[i];
    }
    int slot = (hash ^ (hash >>> 15)) & (slots.length - 1);
    String known = slots[slot];
    if (known == null
        || !Arrays.equals(letters[slot], 0, letters[slot].length, chars, from, from + length)) {
      known = new String(chars, from, length);
      slots[slot] = known;
      letters[slot] = Arrays.copyOfRange(chars, from, from + length);
    }
    return known;
  }
}
