package io.courtside.journal;

/**
 * Parts of a line with a text in them, each made once for a text that comes again.
 *
 * <p>Bounded: a text that needs the place of another takes it, and a long one is made anew each
 * time. A hostile stream of ever new texts therefore costs time, never memory. Not thread safe.
 */
final class TextParts {
  private static final int LONGEST = 64;

  private final String before;
  private final String after;
  private final String[] texts;
  private final byte[][] parts;

  /**
   * @param before JSON that stands before each text
   * @param after JSON that stands after it
   * @param slots how many texts it can hold; a power of two
   */
  TextParts(String before, String after, int slots) {
    this.before = before;
    this.after = after;
    this.texts = new String[slots];
    this.parts = new byte[slots][];
  }

  /** The part of a text; of {@code null}, too. */
  byte[] of(String text) {
    if (text == null || text.length() > LONGEST) {
      return made(text);
    }
    int hash = text.hashCode();
    int slot = (hash ^ (hash >>> 15)) & (texts.length - 1);
    if (!text.equals(texts[slot])) {
      parts[slot] = made(text);
      texts[slot] = text;
    }
    return parts[slot];
  }

  private byte[] made(String text) {
    return JsonLines.part(before + JsonLines.quoted(text) + after);
  }
}
