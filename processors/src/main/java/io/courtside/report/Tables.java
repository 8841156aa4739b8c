package io.courtside.report;

import io.courtside.report.Table.Column;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** The report's tables: their columns, and what is marked in them. */
final class Tables {
  private static final String HOME_WP = "difference of home_wp";
  private static final String IMPACT = "difference of impact";

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
            difference(HOME_WP, "MAE", row -> row.homeWp().mae()),
            difference(HOME_WP, "RMSE", row -> row.homeWp().rmse()),
            difference(HOME_WP, "max", row -> row.homeWp().max()),
            difference(IMPACT, "MAE", row -> row.impact().mae()),
            difference(IMPACT, "RMSE", row -> row.impact().rmse()),
            difference(IMPACT, "max", row -> row.impact().max())));
  }

  private static String part(Agreement row) {
    return row.label().isEmpty() ? row.key() : row.key() + " · " + row.label();
  }

  private static Column<Agreement> count(String head, ToLongFunction<Agreement> count) {
    return Column.<Agreement>number(head, row -> Figures.count(count.applyAsLong(row)))
        .markedIf(row -> count.applyAsLong(row) > 0);
  }

  private static Column<Agreement> difference(
      String group, String head, ToDoubleFunction<Agreement> value) {
    return Column.<Agreement>number(head, row -> Figures.difference(value.applyAsDouble(row)))
        .in(group);
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
