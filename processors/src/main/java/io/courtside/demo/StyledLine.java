package io.courtside.demo;

/**
 * One line of the screen that never gets wider than it may, whatever is put on it.
 *
 * <p>Control characters, which could make a terminal do things, come out as {@code ?}: names come
 * from the stream, and the stream from anybody. Each code point is taken to be one column wide.
 */
final class StyledLine {
  private final int width;
  private final boolean colour;
  private final StringBuilder text = new StringBuilder();
  private int used;

  StyledLine(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** Adds what fits of {@code more}. */
  StyledLine add(Style style, String more) {
    String clean = cut(clean(more), width - used);
    used += clean.codePointCount(0, clean.length());
    text.append(colour ? style.ansi(clean) : clean);
    return this;
  }

  /** Adds {@code more} in a column of its own: cut or filled up to {@code columns}. */
  StyledLine column(Style style, String more, int columns) {
    String shown = fitted(clean(more), columns);
    add(style, shown);
    return gap(columns - shown.codePointCount(0, shown.length()));
  }

  /** Adds {@code more} at the right end of a column. */
  StyledLine right(Style style, String more, int columns) {
    String shown = fitted(clean(more), columns);
    gap(columns - shown.codePointCount(0, shown.length()));
    return add(style, shown);
  }

  /** Adds blanks. */
  StyledLine gap(int columns) {
    return columns > 0 ? add(Style.PLAIN, " ".repeat(columns)) : this;
  }

  /** How many columns are left. */
  int left() {
    return width - used;
  }

  @Override
  public String toString() {
    return text.toString();
  }

  private static String fitted(String text, int columns) {
    boolean fits = text.codePointCount(0, text.length()) <= columns;
    return fits || columns < 1 ? cut(text, columns) : cut(text, columns - 1) + "…";
  }

  private static String cut(String text, int columns) {
    if (text.codePointCount(0, text.length()) <= columns) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, Math.max(0, columns)));
  }

  private static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }
}
