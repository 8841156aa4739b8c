package io.courtside.jobs;

import io.courtside.consistency.Check;
import io.courtside.consistency.Limits;
import io.courtside.jobs.JobOutcome.Result;
import io.courtside.model.ModelFile;
import io.courtside.model.ModelStore;
import io.courtside.repair.Repair;
import io.courtside.retrain.Plan;
import io.courtside.retrain.Recalibration;
import io.courtside.retrain.Retraining;
import io.courtside.retrain.Verdict;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.warehouse.Backfill;
import io.courtside.warehouse.BatchModel;
import io.courtside.warehouse.Export;
import io.courtside.warehouse.Loaded;
import io.courtside.warehouse.Loader;
import io.courtside.warehouse.LogFile;
import io.courtside.warehouse.Scope;
import io.courtside.warehouse.Warehouse;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What each job does on a warehouse that is open. */
final class BatchWork {
  private static final Logger LOG = LoggerFactory.getLogger(BatchWork.class);

  private final Warehouse warehouse;
  private final Settings settings;
  private final StreamSide stream;
  private final ModelStore models;
  private final InstantSource clock;
  private final Consumer<String> progress;

  /**
   * @param stream the running stream
   * @param models where challengers are kept
   * @param clock dates runs
   * @param progress takes a line a step
   */
  BatchWork(
      Warehouse warehouse,
      Settings settings,
      StreamSide stream,
      ModelStore models,
      InstantSource clock,
      Consumer<String> progress) {
    this.warehouse = warehouse;
    this.settings = settings;
    this.stream = stream;
    this.models = models;
    this.clock = clock;
    this.progress = progress;
  }

  /** What a job does. */
  Work of(Job job) {
    return switch (job) {
      case LOAD -> this::load;
      case BACKFILL -> this::backfill;
      case CHECK -> this::check;
      case EXPORT -> this::export;
      case RECALIBRATE ->
          () ->
              challenged(
                  new Recalibration(
                          WarehouseEvents.seasons(warehouse), models, clock, plan(), progress)
                      .run());
      case RETRAIN ->
          () ->
              challenged(
                  new Retraining(
                          WarehouseEvents.seasons(warehouse), models, clock, plan(), progress)
                      .run());
    };
  }

  private Work.Done load() throws Exception {
    if (stream.isBehind()) {
      // Its time is the stream's time, and what it would load comes with the next one.
      return Work.Done.putOff("put off, since the stream is behind");
    }
    BreakOff breakOff = new BreakOff(stream::isBehind, warehouse);
    try (breakOff) {
      return loaded();
    } catch (SQLException e) {
      if (!breakOff.happened()) {
        throw e;
      }
      LOG.debug("the load was broken off", e);
      return Work.Done.putOff(
          "broken off, since the stream is behind; what was loaded whole stays");
    }
  }

  private Work.Done loaded() throws Exception {
    WorkLogs logs = stream.logs();
    Loader loader =
        new Loader(
            warehouse,
            clock,
            Math.toIntExact(settings.get(SettingCatalog.SOURCE_LINE_MAX)),
            new WhileStreamKeepsUp());
    Loaded raw = Loaded.NOTHING;
    for (LogFile log : logs.raw()) {
      if (!stream.isBehind()) {
        raw = raw.plus(loader.raw(log));
      }
    }
    Loaded scored = Loaded.NOTHING;
    for (LogFile log : logs.scored()) {
      if (!stream.isBehind()) {
        scored = scored.plus(loader.scored(log));
      }
    }
    return raw.plus(scored).lines() == 0
        ? Work.Done.idle("the logs have not grown")
        : Work.Done.well("loaded %,d events and %,d scores", raw.rows(), scored.rows());
  }

  /** A load that is not broken off in the middle of a piece ends after it. */
  private final class WhileStreamKeepsUp implements Loader.Taker {
    @Override
    public void loaded(LogFile log, Loaded loaded) {
      progress.accept(String.format(Locale.ROOT, "%,d lines of %s", loaded.lines(), log.path()));
    }

    @Override
    public boolean isEnough() {
      return stream.isBehind();
    }
  }

  private Work.Done backfill() throws Exception {
    Optional<LocalDate> since = day("jobs/stale-since.sql");
    boolean repairs = settings.get(SettingCatalog.BACKFILL_REPAIR);
    if (since.isEmpty()) {
      String nothing = "nothing was loaded since the last backfill";
      return repairs && isRepairDue()
          ? Work.Done.well("%s; %s", nothing, repair())
          : Work.Done.idle(nothing);
    }
    ModelFile model = stream.model();
    Backfill.Result result =
        new Backfill(warehouse, clock, progress)
            .run(
                Scope.since(since.get()),
                new BatchModel(model.model().name(), model.document().toString()));
    String scored =
        String.format(
            Locale.ROOT,
            "scored %,d games since %s, %,d events in all",
            result.games(),
            since.get(),
            result.events());
    return repairs ? Work.Done.well("%s; %s", scored, repair()) : Work.Done.well("%s", scored);
  }

  /** Whether the last backfill did not come to the end of its repair, though scores are stored. */
  private boolean isRepairDue() throws SQLException {
    return warehouse.number(warehouse.file().sql().text("jobs/repair-due.sql")) > 0;
  }

  private String repair() throws SQLException {
    Repair.Result repaired =
        new Repair(warehouse, stream.repairStore(), stream, stream::seasonIsNow).run();
    stream.forget(repaired.gameIds());
    return String.format(
        Locale.ROOT,
        "repaired %,d lines of players and %,d sums of seasons",
        repaired.lines(),
        repaired.sums());
  }

  private Work.Done check() throws Exception {
    Optional<LocalDate> since = day("jobs/season-start.sql");
    if (since.isEmpty()) {
      return Work.Done.idle("there are no batch scores yet");
    }
    Check.Result result =
        new Check(warehouse, Limits.of(settings), clock, progress)
            .run(
                Scope.since(since.get()),
                settings.get(SettingCatalog.SCORED_DIRECTORY).toString(),
                settings.get(SettingCatalog.REPORTS_DIRECTORY));
    return new Work.Done(
        result.report().passed() ? Result.DONE : Result.ALARM,
        result.report().verdict() + " Report: " + result.files().page());
  }

  private Work.Done export() throws Exception {
    Export export = new Export(warehouse, settings.get(SettingCatalog.EXPORT_DIRECTORY));
    List<LocalDate> days =
        warehouse.query(
            warehouse.file().sql().text("jobs/to-export.sql"), row -> row.getDate(1).toLocalDate());
    for (LocalDate day : days) {
      export.write(day);
    }
    return days.isEmpty()
        ? Work.Done.idle("no day was scored since the last export")
        : Work.Done.well("exported %,d days", days.size());
  }

  private Plan plan() {
    return Plan.of(settings, Optional.empty(), Optional.empty(), false);
  }

  private static Work.Done challenged(Verdict verdict) {
    return new Work.Done(Result.DONE, verdict.text());
  }

  private Optional<LocalDate> day(String file) throws SQLException {
    return warehouse
        .query(
            warehouse.file().sql().text(file),
            row -> Optional.ofNullable(row.getDate(1)).map(java.sql.Date::toLocalDate))
        .get(0);
  }
}
