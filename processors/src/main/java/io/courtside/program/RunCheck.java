package io.courtside.program;

import io.courtside.cli.CheckCommand;
import io.courtside.cli.ExitCode;
import io.courtside.consistency.Check;
import io.courtside.consistency.Limits;
import io.courtside.report.Agreement;
import io.courtside.report.Breach;
import io.courtside.report.ConsistencyReport;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.warehouse.Scope;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;

/** Command {@code check}: compares stream and batch. */
final class RunCheck implements CheckCommand.Engine {
  private final InstantSource clock;

  /**
   * @param clock dates the runs
   */
  RunCheck(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public int check(Settings settings, Scope scope, PrintWriter out) throws Exception {
    try (Warehouse warehouse = Warehouse.open(WarehouseFile.of(settings), clock)) {
      Check.Result result =
          new Check(
                  warehouse,
                  Limits.of(settings),
                  clock,
                  line -> {
                    out.println(line);
                    out.flush();
                  })
              .run(
                  scope,
                  settings.get(SettingCatalog.SCORED_DIRECTORY).toString(),
                  settings.get(SettingCatalog.REPORTS_DIRECTORY));
      tell(result.report(), out);
      out.printf("report: %s%n", result.files().page());
      out.flush();
      return result.report().passed() ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  private static void tell(ConsistencyReport report, PrintWriter out) {
    Agreement all = report.overall();
    out.printf(
        Locale.ROOT,
        "%,d events of %,d games: scored %,d, late %,d, deferred %,d, missing %,d, doubled %,d%n",
        all.expected(),
        report.compared().games(),
        all.scored(),
        all.late(),
        all.deferred(),
        all.missing(),
        all.doubled());
    out.printf(
        Locale.ROOT,
        "home_wp: MAE %.2g, RMSE %.2g, max %.2g%n",
        all.homeWp().mae(),
        all.homeWp().rmse(),
        all.homeWp().max());
    out.printf(
        Locale.ROOT,
        "impact of an event: MAE %.2g, RMSE %.2g, max of a credit %.2g%n",
        all.impact().mae(),
        all.impact().rmse(),
        all.impact().max());
    out.printf(
        Locale.ROOT,
        "top %d players: Spearman %.4f, Kendall %.4f, %d moved%n",
        report.leaders().k(),
        report.leaders().spearman(),
        report.leaders().kendall(),
        report.leaders().moved().size());
    out.printf(
        "drift: %d of %d comparisons%n",
        report.drift().stream().filter(row -> row.drifted()).count(), report.drift().size());
    for (Breach breach : report.breaches()) {
      out.printf(
          Locale.ROOT,
          "breach: %s, %s: %.4g (limit %.4g)%n",
          breach.measure(),
          breach.where(),
          breach.value(),
          breach.limit());
    }
    out.println(report.verdict());
  }
}
