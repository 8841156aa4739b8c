package io.courtside.program;

import io.courtside.cli.BackfillCommand;
import io.courtside.cli.ExitCode;
import io.courtside.model.ModelFile;
import io.courtside.pipeline.Models;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisContextStore;
import io.courtside.redis.RedisRepairStore;
import io.courtside.repair.Repair;
import io.courtside.repair.RepairStore;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.warehouse.Backfill;
import io.courtside.warehouse.BatchModel;
import io.courtside.warehouse.Scope;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Locale;
import java.util.function.Supplier;

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
      if (settings.get(SettingCatalog.BACKFILL_REPAIR)) {
        repair(warehouse, settings, out);
      }
      return ExitCode.OK;
    }
  }

  /** Nothing commits meanwhile: the work directory is held. */
  @SuppressWarnings("try") // held, not used
  private static void repair(Warehouse warehouse, Settings settings, PrintWriter out)
      throws SQLException, IOException {
    try (WorkDirectory held = WorkDirectory.hold(settings.get(SettingCatalog.WORK));
        RedisConnection redis = RedisConnection.open(settings)) {
      RepairStore store =
          new RedisRepairStore(
              redis.client(),
              settings.get(SettingCatalog.REDIS_PREFIX),
              RedisContextStore.of(redis, settings));
      Repair.Result result = new Repair(warehouse, store, RunBackfill::atOnce, sums -> {}).run();
      out.printf(
          Locale.ROOT,
          "repaired %,d finished games: %,d lines of players in %,d games, %,d sums of seasons%n",
          result.games(),
          result.lines(),
          result.gameIds().size(),
          result.sums());
      out.flush();
    }
  }

  private static <T> T atOnce(Supplier<T> action) {
    return action.get();
  }
}
