package io.courtside.consistency;

import io.courtside.failure.Failure;
import io.courtside.report.Agreement;
import io.courtside.report.Breach;
import io.courtside.report.Breach.Bound;
import io.courtside.report.ConsistencyReport;
import io.courtside.report.DriftRow;
import io.courtside.report.Leaders;
import io.courtside.report.ReportFiles;
import io.courtside.report.Series;
import io.courtside.warehouse.Scope;
import io.courtside.warehouse.Warehouse;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Holds what the stream said against what the batch says, and reports on it. */
public final class Check {
  private static final List<String> STEPS =
      List.of("consistency/1-pair.sql", "consistency/2-measures.sql", "consistency/3-players.sql");

  private final Warehouse warehouse;
  private final Limits limits;
  private final InstantSource clock;
  private final Consumer<String> progress;

  /**
   * @param clock dates the run
   * @param progress takes a line as each step begins
   */
  public Check(Warehouse warehouse, Limits limits, InstantSource clock, Consumer<String> progress) {
    this.warehouse = warehouse;
    this.limits = limits;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * What a check came to.
   *
   * @param report what was found
   * @param files where it was written
   */
  public record Result(ConsistencyReport report, ReportFiles files) {}

  /**
   * Compares the games of {@code scope} that have batch scores.
   *
   * @param streamLog where the stream's scores come from, for the report
   * @param directory where the report goes
   * @throws Failure where there is no such game
   */
  public Result run(Scope scope, String streamLog, Path directory)
      throws SQLException, IOException {
    Instant began = clock.instant();
    scope.tell(warehouse);
    warehouse.let("tolerance", limits.difference());
    warehouse.let("top", limits.topPlayers());
    progress.accept("comparing " + scope);
    try {
      return compare(scope, began, streamLog, directory);
    } finally {
      // A running program keeps the warehouse open, and what is temporary with it.
      warehouse.run("consistency/forget.sql");
    }
  }

  private Result compare(Scope scope, Instant began, String streamLog, Path directory)
      throws SQLException, IOException {
    for (String step : STEPS) {
      warehouse.run(step);
    }
    if (warehouse.number("SELECT count(*) FROM checked_game") == 0) {
      throw new Failure(
          "there are no batch scores of " + scope + "; ./courtside backfill makes them");
    }
    int runId = (int) warehouse.number("SELECT coalesce(max(run_id), 0) + 1 FROM consistency_run");
    ConsistencyReport report = report(runId, began, streamLog);
    ReportFiles files = ReportFiles.write(report, directory);
    keep(runId, began, scope, report, files);
    return new Result(report, files);
  }

  private ConsistencyReport report(int runId, Instant began, String streamLog) throws SQLException {
    Findings findings = new Findings(warehouse);
    var compared =
        findings.compared(
            streamLog, Long.toString(warehouse.number("SELECT max(run_id) FROM batch_game")));
    Agreement overall = findings.agreements("overall").get(0);
    Leaders leaders = findings.leaders(limits.topPlayers());
    progress.accept("comparing distributions");
    DriftCheck drift = new DriftCheck(warehouse, compared.from(), compared.to(), limits);
    List<DriftRow> rows = drift.rows();
    Series months = drift.byMonth();
    Judge judge =
        new Judge(limits)
            .unexplained(unexplained())
            .strays(count("missing"), count("extra"))
            .overall(overall)
            .leaders(leaders)
            .drift(rows, drift.level());
    return new ConsistencyReport(
        Integer.toString(runId),
        began,
        compared,
        judge.breaches(),
        overall,
        findings.agreements("game"),
        findings.agreements("type"),
        findings.agreements("team"),
        findings.named(),
        leaders,
        rows,
        months.points().isEmpty() ? List.of() : List.of(months),
        findings.distributions(),
        findings.scatters(),
        findings.calibrations());
  }

  private long count(String what) throws SQLException {
    return warehouse.number("SELECT count(*) FROM judged WHERE what = '" + what + "'");
  }

  private List<Breach> unexplained() throws SQLException {
    return warehouse.query(
        warehouse.file().sql().text("consistency/unexplained.sql"),
        row ->
            new Breach(
                "unexplained differences, %,d in all, the largest".formatted(row.getLong("events")),
                row.getString("place"),
                row.getDouble("largest"),
                Bound.AT_MOST,
                limits.difference()));
  }

  private void keep(
      int runId, Instant began, Scope scope, ConsistencyReport report, ReportFiles files)
      throws SQLException, IOException {
    warehouse.let("run_id", runId);
    warehouse.let("began", began);
    warehouse.let("now", clock.instant());
    warehouse.let("scope", scope.toString());
    warehouse.let("breaches", report.breaches().size());
    warehouse.let("report", files.page().toString());
    warehouse.inTransaction(
        () -> {
          warehouse.run("consistency/store.sql");
          for (Breach breach : report.breaches()) {
            keep("breach", breach.where(), breach.measure(), breach.value(), breach.limit(), true);
          }
          for (DriftRow row : report.drift()) {
            keep("drift", row.compared(), row.measure(), row.pValue(), null, row.drifted());
          }
        });
  }

  private void keep(
      String dimension, String member, String metric, double value, Double limit, boolean breached)
      throws SQLException {
    warehouse.let("dimension", dimension);
    warehouse.let("member", member);
    warehouse.let("metric", metric);
    warehouse.let("value", value);
    warehouse.let("limit_value", limit);
    warehouse.let("breached", breached);
    warehouse.run("consistency/keep-finding.sql");
  }
}
