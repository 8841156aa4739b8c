package io.courtside.consistency;

import io.courtside.drift.Drift;
import io.courtside.drift.DriftResult;
import io.courtside.drift.GroupedSample;
import io.courtside.drift.Measure;
import io.courtside.report.DriftRow;
import io.courtside.report.Series;
import io.courtside.warehouse.Warehouse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Whether scores are spread as they were: the stream's as the batch's, and this period's as those
 * of the time before.
 *
 * <p>Several scores are compared by several measures, so each has to be more certain than the whole
 * check: the level is divided by their number (Bonferroni).
 */
final class DriftCheck {
  // So many values a sample let the permutations be many enough for small p-values.
  private static final int MOST_VALUES = 10_000;
  private static final long SEED = 20_231_024;
  private static final List<String> SCORES = List.of("home_wp", "wpa", "impact");

  private final Warehouse warehouse;
  private final LocalDate first;
  private final LocalDate last;
  private final LocalDate periodStart;
  private final double level;

  /**
   * @param first day of the first game
   * @param last day of the last game
   */
  DriftCheck(Warehouse warehouse, LocalDate first, LocalDate last, Limits limits) {
    this.warehouse = warehouse;
    this.first = first;
    this.last = last;
    this.periodStart = last.minusDays(limits.driftDays() - 1L);
    int comparisons = Measure.values().length * SCORES.size() * (hasReference() ? 2 : 1);
    this.level = limits.driftLevel() / comparisons;
  }

  /** The level of a single comparison. */
  double level() {
    return level;
  }

  private boolean hasReference() {
    return periodStart.isAfter(first);
  }

  /** All comparisons. */
  List<DriftRow> rows() throws SQLException {
    List<DriftRow> rows = new ArrayList<>();
    for (String score : SCORES) {
      GroupedSample stream = sample(score, "stream", first, last);
      GroupedSample batch = sample(score, "batch", first, last);
      add(rows, score + ", stream and batch", stream, batch);
      if (hasReference()) {
        add(
            rows,
            score + ", since " + periodStart + " and before",
            sample(score, "batch", periodStart, last),
            sample(score, "batch", first, periodStart.minusDays(1)));
      }
    }
    return rows;
  }

  private void add(List<DriftRow> rows, String what, GroupedSample one, GroupedSample other) {
    if (one.size() > 0 && other.size() > 0) {
      for (DriftResult result : Drift.measure(one, other, SEED)) {
        rows.add(DriftRow.of(what, result, level));
      }
    }
  }

  /** How far each month's impact of players lies from that of the months before it. */
  Series byMonth() throws SQLException {
    List<Series.Point> points = new ArrayList<>();
    LocalDate month = first.withDayOfMonth(1).plusMonths(1);
    for (; !month.isAfter(last); month = month.plusMonths(1)) {
      GroupedSample now = sample("impact", "batch", month, month.plusMonths(1).minusDays(1));
      GroupedSample before = sample("impact", "batch", first, month.minusDays(1));
      if (now.size() > 0 && before.size() > 0) {
        for (DriftResult result : Drift.measure(now, before, SEED)) {
          if (result.measure() == Measure.WASSERSTEIN) {
            points.add(new Series.Point(month, result.value(), result.drifted(level)));
          }
        }
      }
    }
    return new Series("impact of a player in a game, Wasserstein-1 to the months before", points);
  }

  private GroupedSample sample(String score, String side, LocalDate from, LocalDate to)
      throws SQLException {
    warehouse.let("score", score);
    warehouse.let("side", side);
    warehouse.let("first_day", from);
    warehouse.let("last_day", to);
    warehouse.let("most", MOST_VALUES);
    GroupedSample.Builder sample = GroupedSample.builder();
    try (Statement statement = warehouse.connection().createStatement();
        ResultSet rows =
            statement.executeQuery(warehouse.file().sql().text("consistency/sample.sql"))) {
      while (rows.next()) {
        sample.add(rows.getString(1), rows.getDouble(2));
      }
    }
    return sample.build();
  }
}
