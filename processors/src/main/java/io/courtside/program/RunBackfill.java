package io.courtside.program;

import io.courtside.cli.BackfillCommand;
import io.courtside.cli.ExitCode;
import io.courtside.model.ModelFile;
import io.courtside.pipeline.Models;
import io.courtside.settings.Settings;
import io.courtside.warehouse.Backfill;
import io.courtside.warehouse.BatchModel;
import io.courtside.warehouse.Scope;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Locale;

/** Command {@code backfill}: computes all scores anew in the warehouse. */
final class RunBackfill implements BackfillCommand.Engine {
  private final InstantSource clock;

  /**
   * @param clock dates the runs
   */
  RunBackfill(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public int backfill(Settings settings, Scope scope, PrintWriter out) throws Exception {
    ModelFile model = Models.chosen(settings);
    try (Warehouse warehouse = Warehouse.open(WarehouseFile.of(settings), clock)) {
      Backfill.Result result =
          new Backfill(
                  warehouse,
                  clock,
                  line -> {
                    out.println(line);
                    out.flush();
                  })
              .run(scope, new BatchModel(model.model().name(), model.document().toString()));
      double seconds = result.took().toMillis() / 1e3;
      out.printf(
          Locale.ROOT,
          "run %d: scored %,d events of %,d games with %s in %.1f s, %,.0f events/s%n",
          result.runId(),
          result.events(),
          result.games(),
          model.model().name(),
          seconds,
          result.events() / Math.max(seconds, 1e-3));
      out.flush();
      return ExitCode.OK;
    }
  }
}
