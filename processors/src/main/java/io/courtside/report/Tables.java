package io.courtside.report;

import io.courtside.report.Table.Column;
import java.util.List;
import java.util.Locale;

/** The report's tables: their columns, and what is marked in them. */
final class Tables {
  private Tables() {}

  static Table<Agreement> agreement(String caption, String part) {
    return new Table<>(
        caption,
        List.of(
            Column.words(part, Tables::part),
            Column.number("expected", row -> Figures.count(row.expected())),
            Column.<Agreement>number("scored, %", row -> Figures.percent(row.shareScored()))
                .markedIf(row -> row.scored() < row.expected()),
            count("late", Agreement::late),
            count("deferred", Agreement::deferred),
            count("missing", Agreement::missing),
            count("doubled", Agreement::doubled),
            Column.number("home_wp MAE", row -> Figures.small(row.homeWp().mae())),
            Column.number("RMSE", row -> Figures.small(row.homeWp().rmse())),
            Column.number("max", row -> Figures.small(row.homeWp().max())),
            Column.number("impact MAE", row -> Figures.small(row.impact().mae())),
            Column.number("RMSE", row -> Figures.small(row.impact().rmse())),
            Column.number("max", row -> Figures.small(row.impact().max()))));
  }

  private static String part(Agreement row) {
    return row.label().isEmpty() ? row.key() : row.key() + " · " + row.label();
  }

  private static Column<Agreement> count(
      String head, java.util.function.ToLongFunction<Agreement> count) {
    return Column.<Agreement>number(head, row -> Figures.count(count.applyAsLong(row)))
        .markedIf(row -> count.applyAsLong(row) > 0);
  }

  static Table<Breach> breaches() {
    return new Table<>(
        "Failed checks",
        List.of(
            Column.words("measure", Breach::measure),
            Column.words("where", Breach::where),
            Column.<Breach>number("value", row -> Figures.small(row.value())).markedIf(row -> true),
            Column.number(
                "allowed", row -> row.bound().words() + " " + Figures.small(row.limit()))));
  }

  static Table<NamedEvent> events(String caption) {
    return new Table<>(
        caption,
        List.of(
            Column.words("event", NamedEvent::eventId),
            Column.words("game", NamedEvent::gameId),
            Column.number("seq", row -> Integer.toString(row.seq())),
            Column.words("type", NamedEvent::type),
            Column.words(
                "what", row -> row.what().name().toLowerCase(Locale.ROOT).replace('_', ' '))));
  }

  static Table<Leaders.Move> moved() {
    return new Table<>(
        "Players with another rank",
        List.of(
            Column.words("player", Leaders.Move::player),
            Column.number("rank, batch", row -> Integer.toString(row.batchRank())),
            Column.number("rank, stream", row -> Integer.toString(row.streamRank())),
            Column.number("impact, batch (wins)", row -> Figures.signed(row.batchImpact())),
            Column.number("impact, stream (wins)", row -> Figures.signed(row.streamImpact())),
            Column.number(
                "difference (wins)",
                row -> Figures.signed(row.streamImpact() - row.batchImpact()))));
  }

  static Table<DriftRow> drift() {
    return new Table<>(
        "Distances between distributions",
        List.of(
            Column.words("compared", DriftRow::compared),
            Column.words("measure", DriftRow::measure),
            Column.number("value", row -> Figures.small(row.value())),
            Column.number("p-value", row -> Figures.pValue(row.pValue())),
            Column.number("n", row -> Figures.count(row.n())),
            Column.number("m", row -> Figures.count(row.m())),
            Column.words("judged by", DriftRow::judgedBy),
            Column.<DriftRow>words("drift", row -> row.drifted() ? "yes" : "no")
                .markedIf(DriftRow::drifted)));
  }
}
