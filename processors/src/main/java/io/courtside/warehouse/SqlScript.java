package io.courtside.warehouse;

import java.util.ArrayList;
import java.util.List;

/** A text of several statements, taken apart at the semicolons that end them. */
final class SqlScript {
  private final String text;
  private final List<String> statements = new ArrayList<>();
  private int from;
  private int at;
  private boolean saysAnything;

  private SqlScript(String text) {
    this.text = text;
  }

  /** The statements of a text, in order, without the semicolons; none where it only comments. */
  static List<String> statements(String text) {
    SqlScript script = new SqlScript(text);
    script.takeApart();
    return List.copyOf(script.statements);
  }

  private void takeApart() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (text.startsWith("--", at)) {
        pass("\n");
      } else if (text.startsWith("/*", at)) {
        pass("*/");
      } else if (c == '\'' || c == '"') {
        at++;
        saysAnything = true;
        pass(String.valueOf(c)); // a doubled quote ends one text and begins another
      } else if (c == ';') {
        end();
        at++;
        from = at;
      } else {
        saysAnything |= !Character.isWhitespace(c);
        at++;
      }
    }
    end();
  }

  private void pass(String mark) {
    int found = text.indexOf(mark, at);
    at = found < 0 ? text.length() : found + mark.length();
  }

  private void end() {
    if (saysAnything) {
      statements.add(text.substring(from, at));
    }
    saysAnything = false;
  }
}
