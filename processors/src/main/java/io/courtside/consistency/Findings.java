package io.courtside.consistency;

import io.courtside.report.Agreement;
import io.courtside.report.Calibration;
import io.courtside.report.Compared;
import io.courtside.report.Difference;
import io.courtside.report.Distribution;
import io.courtside.report.Leaders;
import io.courtside.report.NamedEvent;
import io.courtside.report.Scatter;
import io.courtside.warehouse.Warehouse;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** What the SQL of a comparison has found, as the report has it. */
final class Findings {
  private static final int BINS = 40;
  private static final double WPA_RANGE = 0.1;

  private final Warehouse warehouse;

  Findings(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  private String sql(String file) {
    return warehouse.file().sql().text("consistency/" + file);
  }

  /** What was compared; its games must be there. */
  Compared compared(String streamLog, String batchRun) throws SQLException {
    // What was deferred was scored by none.
    List<String> streamModels =
        texts("SELECT DISTINCT model FROM said WHERE model IS NOT NULL ORDER BY 1");
    List<String> batchModels =
        texts(
            "SELECT DISTINCT model FROM fact_batch_score"
                + " WHERE game_id IN (SELECT game_id FROM checked_game) ORDER BY 1");
    return warehouse
        .query(
            "SELECT count(*), min(game_date), max(game_date) FROM checked_game",
            row ->
                new Compared(
                    row.getInt(1),
                    row.getDate(2).toLocalDate(),
                    row.getDate(3).toLocalDate(),
                    streamLog,
                    batchRun,
                    streamModels,
                    batchModels))
        .get(0);
  }

  private List<String> texts(String query) throws SQLException {
    return warehouse.query(query, row -> row.getString(1));
  }

  /** The measures of the parts of a dimension. */
  List<Agreement> agreements(String dimension) throws SQLException {
    warehouse.let("dimension", dimension);
    return warehouse.query(sql("agreement.sql"), Findings::agreement);
  }

  private static Agreement agreement(ResultSet row) throws SQLException {
    return new Agreement(
        row.getString("key"),
        row.getString("label"),
        row.getLong("expected"),
        row.getLong("scored"),
        row.getLong("late"),
        row.getLong("deferred"),
        row.getLong("missing"),
        row.getLong("doubled"),
        new Difference(
            row.getDouble("home_wp_mae"),
            row.getDouble("home_wp_rmse"),
            row.getDouble("home_wp_max")),
        new Difference(
            row.getDouble("impact_mae"),
            row.getDouble("impact_rmse"),
            row.getDouble("impact_max")));
  }

  /** Each event with which something was wrong. */
  List<NamedEvent> named() throws SQLException {
    return warehouse.query(
        sql("named.sql"),
        row ->
            new NamedEvent(
                row.getString("event_id"),
                row.getString("game_id"),
                row.getInt("seq"),
                row.getString("type"),
                NamedEvent.What.valueOf(row.getString("what").toUpperCase(Locale.ROOT))));
  }

  /** The top players by rank. */
  Leaders leaders(int top) throws SQLException {
    List<Leaders.Move> moved =
        warehouse.query(
            "SELECT * FROM player_rank WHERE batch_rank <> stream_rank ORDER BY batch_rank",
            row ->
                new Leaders.Move(
                    row.getString("player_id"),
                    row.getString("player") == null
                        ? row.getString("player_id")
                        : row.getString("player"),
                    row.getInt("batch_rank"),
                    row.getInt("stream_rank"),
                    row.getDouble("batch_impact"),
                    row.getDouble("stream_impact")));
    return warehouse
        .query(
            "SELECT * FROM rank_correlation",
            row ->
                new Leaders(
                    Math.min(top, row.getInt("players")),
                    orNaN(row, "spearman"),
                    orNaN(row, "kendall"),
                    moved))
        .get(0);
  }

  private static double orNaN(ResultSet row, String column) throws SQLException {
    double value = row.getDouble(column);
    return row.wasNull() ? Double.NaN : value;
  }

  /** How the scores are spread. */
  List<Distribution> distributions() throws SQLException {
    return List.of(distribution("home_wp", 0, 1), distribution("wpa", -WPA_RANGE, WPA_RANGE));
  }

  private Distribution distribution(String score, double low, double high) throws SQLException {
    bins(score, low, high);
    List<long[]> counts =
        warehouse.query(
            sql("distribution.sql"), row -> new long[] {row.getLong(2), row.getLong(3)});
    return new Distribution(
        score,
        low,
        high,
        counts.stream().map(count -> count[0]).toList(),
        counts.stream().map(count -> count[1]).toList());
  }

  /** Stream against batch. */
  List<Scatter> scatters() throws SQLException {
    return List.of(scatter("home_wp", 0, 1), scatter("wpa", -WPA_RANGE, WPA_RANGE));
  }

  private Scatter scatter(String score, double low, double high) throws SQLException {
    bins(score, low, high);
    return new Scatter(
        score,
        low,
        high,
        BINS,
        warehouse.query(
            sql("scatter.sql"),
            row -> new Scatter.Cell(row.getInt(1), row.getInt(2), row.getLong(3))));
  }

  private void bins(String score, double low, double high) throws SQLException {
    warehouse.let("score", score);
    warehouse.let("low", low);
    warehouse.let("high", high);
    warehouse.let("bins", BINS);
  }

  /** What was said and what happened. */
  List<Calibration> calibrations() throws SQLException {
    return List.of(calibration("stream"), calibration("batch"));
  }

  private Calibration calibration(String side) throws SQLException {
    warehouse.let("side", side);
    return new Calibration(
        side,
        warehouse.query(
            sql("calibration.sql"),
            row -> new Calibration.Bin(row.getDouble(1), row.getDouble(2), row.getLong(3))));
  }
}
