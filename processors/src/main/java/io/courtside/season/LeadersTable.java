package io.courtside.season;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Leaders as a table for people: columns as wide as what is in them. */
final class LeadersTable {
  private static final String UNITS =
      "impact, per 36, clutch: wins added, 1.0 is one win; per 36 minutes on court; in the clutch,"
          + " the last five minutes or overtime within five points\n";

  private static final List<Column> COLUMNS =
      List.of(
          new Column("player", true, PlayerSums::name),
          new Column("team", true, player -> String.join(" ", player.teams())),
          new Column("games", false, player -> Integer.toString(player.totals().games())),
          new Column("minutes", false, player -> number("%,.1f", player.minutes())),
          new Column("points", false, player -> number("%,.0f", player.totals().points())),
          new Column("impact", false, player -> number("%+.3f", player.impact())),
          new Column("per 36", false, player -> number("%+.4f", player.per36())),
          new Column("clutch", false, player -> number("%+.3f", player.clutch())));

  private LeadersTable() {}

  private record Column(String head, boolean left, Function<PlayerSums, String> cell) {}

  static String text(Leaders leaders) {
    StringBuilder text = new StringBuilder(heading(leaders)).append('\n');
    List<List<String>> columns = new ArrayList<>();
    List<String> ranks = new ArrayList<>(List.of(""));
    for (int rank = 1; rank <= leaders.players().size(); rank++) {
      ranks.add(Integer.toString(rank));
    }
    columns.add(aligned(ranks, false));
    for (Column column : COLUMNS) {
      List<String> cells = new ArrayList<>(List.of(column.head()));
      leaders.players().forEach(player -> cells.add(column.cell().apply(player)));
      columns.add(aligned(cells, column.left()));
    }
    for (int row = 0; row < ranks.size(); row++) {
      List<String> cells = new ArrayList<>();
      for (List<String> column : columns) {
        cells.add(column.get(row));
      }
      text.append(String.join("  ", cells).stripTrailing()).append('\n');
    }
    return text.append(UNITS).toString();
  }

  private static String heading(Leaders leaders) {
    String among =
        leaders.leastMinutes() > 0
            ? String.format(
                Locale.ROOT,
                "%,d players with %,.0f minutes or more",
                leaders.eligible(),
                leaders.leastMinutes())
            : String.format(Locale.ROOT, "%,d players", leaders.eligible());
    return leaders.title() + ", by " + leaders.ranking().words() + ", of " + among;
  }

  private static List<String> aligned(List<String> cells, boolean left) {
    int width =
        cells.stream().mapToInt(cell -> cell.codePointCount(0, cell.length())).max().orElse(0);
    return cells.stream()
        .map(
            cell -> {
              String space = " ".repeat(width - cell.codePointCount(0, cell.length()));
              return left ? cell + space : space + cell;
            })
        .toList();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }
}
