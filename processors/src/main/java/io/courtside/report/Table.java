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
   * @param group what it and its neighbours have in common; empty for most
   * @param head its name, with the unit
   * @param number whether its values are aligned as numbers
   * @param text what it shows of a row
   * @param marked whether that is to be noticed
   */
  record Column<T>(
      String group,
      String head,
      boolean number,
      Function<T, String> text,
      Function<T, Boolean> marked) {
    static <T> Column<T> words(String head, Function<T, String> text) {
      return new Column<>("", head, false, text, row -> false);
    }

    static <T> Column<T> number(String head, Function<T, String> text) {
      return new Column<>("", head, true, text, row -> false);
    }

    Column<T> markedIf(Function<T, Boolean> condition) {
      return new Column<>(group, head, number, text, condition);
    }

    Column<T> in(String named) {
      return new Column<>(named, head, number, text, marked);
    }
  }

  void write(Markup markup, List<T> rows) {
    // Wide and long tables scroll by themselves, so that the page stays short and narrow.
    markup.open("div", "class", "scroll", "role", "region", "aria-label", caption, "tabindex", 0);
    markup.open("table").leaf("caption", caption).open("thead");
    groups(markup);
    markup.open("tr");
    for (Column<T> column : columns) {
      markup.leaf("th", column.head(), "scope", "col", "class", column.number() ? "n" : "w");
    }
    markup.close().close().open("tbody");
    rows.forEach(row -> write(markup, row));
    markup.close().close().close();
  }

  private void groups(Markup markup) {
    if (columns.stream().allMatch(column -> column.group().isEmpty())) {
      return;
    }
    markup.open("tr", "class", "groups");
    for (int from = 0; from < columns.size(); ) {
      String group = columns.get(from).group();
      int to = from;
      while (to < columns.size() && columns.get(to).group().equals(group)) {
        to++;
      }
      if (group.isEmpty()) {
        markup.leaf("td", "", "colspan", to - from);
      } else {
        markup.leaf("th", group, "scope", "colgroup", "colspan", to - from);
      }
      from = to;
    }
    markup.close();
  }

  private void write(Markup markup, T row) {
    markup.open("tr");
    for (Column<T> column : columns) {
      String style = (column.number() ? "n" : "w") + (column.marked().apply(row) ? " bad" : "");
      markup.leaf("td", column.text().apply(row), "class", style);
    }
    markup.close();
  }
}
