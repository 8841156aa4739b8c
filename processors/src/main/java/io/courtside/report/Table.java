package io.courtside.report;

import java.util.List;
import java.util.function.Function;

/**
 * A table: what its columns are and what each shows of a row.
 *
 * @param caption what the table shows
 * @param columns from left to right
 * @param <T> what a row is of
 */
record Table<T>(String caption, List<Column<T>> columns) {
  /**
   * A column.
   *
   * @param head its name, with the unit
   * @param number whether its values are aligned as numbers
   * @param text what it shows of a row
   * @param marked whether that is to be noticed
   */
  record Column<T>(
      String head, boolean number, Function<T, String> text, Function<T, Boolean> marked) {
    static <T> Column<T> words(String head, Function<T, String> text) {
      return new Column<>(head, false, text, row -> false);
    }

    static <T> Column<T> number(String head, Function<T, String> text) {
      return new Column<>(head, true, text, row -> false);
    }

    Column<T> markedIf(Function<T, Boolean> condition) {
      return new Column<>(head, number, text, condition);
    }
  }

  void write(Markup markup, List<T> rows) {
    // Wide tables scroll by themselves, so that the page does not.
    markup.open("div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", 0);
    markup.open("table").leaf("caption", caption).open("thead").open("tr");
    for (Column<T> column : columns) {
      markup.leaf("th", column.head(), "scope", "col", "class", column.number() ? "n" : "w");
    }
    markup.close().close().open("tbody");
    for (T row : rows) {
      markup.open("tr");
      for (Column<T> column : columns) {
        String style = (column.number() ? "n" : "w") + (column.marked().apply(row) ? " bad" : "");
        markup.leaf("td", column.text().apply(row), "class", style);
      }
      markup.close();
    }
    markup.close().close().close();
  }
}
