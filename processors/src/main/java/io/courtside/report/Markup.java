package io.courtside.report;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes elements, well formed both as HTML and as XML: whatever is given as text or as the value
 * of an attribute is escaped, and what is opened is closed in turn. Not thread safe.
 */
final class Markup {
  private final StringBuilder out = new StringBuilder();
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Begins an element.
   *
   * @param attributes names and values in turns
   */
  Markup open(String element, Object... attributes) {
    start(element, attributes);
    out.append('>');
    open.push(element);
    return this;
  }

  /** Ends the element that was opened last. */
  Markup close() {
    out.append("</").append(open.pop()).append(">\n");
    return this;
  }

  /** An element with nothing in it but text. */
  Markup leaf(String element, String text, Object... attributes) {
    start(element, attributes);
    out.append('>');
    text(text);
    out.append("</").append(element).append(">\n");
    return this;
  }

  /** An element with nothing in it. */
  Markup empty(String element, Object... attributes) {
    start(element, attributes);
    out.append("/>\n");
    return this;
  }

  Markup text(String text) {
    escape(text);
    return this;
  }

  private void start(String element, Object... attributes) {
    out.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(String.valueOf(attributes[i + 1]));
      out.append('"');
    }
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            point -> {
              switch (point) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(allowed(point) ? point : 0xfffd);
              }
            });
  }

  /** XML knows no other control characters, not even escaped ones. */
  private static boolean allowed(int point) {
    return point == '\n'
        || point == '\t'
        || (point >= 0x20 && point <= 0xd7ff)
        || (point >= 0xe000 && point <= 0xfffd)
        || point >= 0x10000;
  }

  /** All that was written. */
  String finished() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("still open: " + open);
    }
    return out.toString();
  }
}
