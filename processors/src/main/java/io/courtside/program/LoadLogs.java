package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.LoadCommand;
import io.courtside.jobs.WorkLogs;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.warehouse.Loaded;
import io.courtside.warehouse.Loader;
import io.courtside.warehouse.LogFile;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Command {@code load}: fills the warehouse from the logs. */
final class LoadLogs implements LoadCommand.Engine {
  private static final Duration TELL_EVERY = Duration.ofSeconds(2);

  private final InstantSource clock;

  /**
   * @param clock dates what is loaded
   */
  LoadLogs(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public int load(Settings settings, List<Path> files, PrintWriter out) throws Exception {
    WorkLogs logs =
        files.isEmpty()
            ? StoredLogs.of(settings)
            : new WorkLogs(files.stream().map(LogFile::whole).toList(), List.of(), List.of());
    logs.gone().forEach(gone -> out.println("not loaded: " + gone));
    try (Warehouse warehouse = Warehouse.open(WarehouseFile.of(settings), clock)) {
      load(warehouse, logs, settings, out);
    }
    return ExitCode.OK;
  }

  /** Loads {@code logs} into a warehouse that is open. */
  void load(Warehouse warehouse, WorkLogs logs, Settings settings, PrintWriter out)
      throws IOException, SQLException {
    Telling telling = new Telling(out);
    Loader loader =
        new Loader(
            warehouse,
            clock,
            Math.toIntExact(settings.get(SettingCatalog.SOURCE_LINE_MAX)),
            telling);
    for (LogFile log : logs.raw()) {
      telling.begin("events", log.path());
      telling.end(loader.raw(log));
    }
    Loaded scored = Loaded.NOTHING;
    telling.begin("scores", settings.get(SettingCatalog.SCORED_DIRECTORY));
    for (LogFile log : logs.scored()) {
      scored = scored.plus(loader.scored(log));
    }
    if (!logs.scored().isEmpty()) {
      telling.end(scored);
    }
  }

  /** Tells how far a load is, and what it came to. */
  private final class Telling implements Loader.Taker {
    private final PrintWriter out;
    private String what;
    private Path of;
    private Instant began;
    private Instant told;
    private Loaded soFar;

    Telling(PrintWriter out) {
      this.out = out;
    }

    void begin(String kind, Path path) {
      what = kind;
      of = path;
      began = clock.instant();
      told = began;
      soFar = Loaded.NOTHING;
    }

    @Override
    public void loaded(LogFile log, Loaded loaded) {
      soFar = soFar.plus(loaded);
      Instant now = clock.instant();
      if (Duration.between(told, now).compareTo(TELL_EVERY) >= 0) {
        told = now;
        out.printf(Locale.ROOT, "%,d lines of %s%n", soFar.lines(), log.path());
        out.flush();
      }
    }

    void end(Loaded all) {
      double seconds = Duration.between(began, clock.instant()).toMillis() / 1e3;
      String rate =
          all.rows() == 0
              ? ""
              : String.format(
                  Locale.ROOT, ", %.1f s, %,.0f/s", seconds, all.rows() / Math.max(seconds, 1e-3));
      out.printf(
          Locale.ROOT,
          "loaded %,d %s of %s (there before %,d, bad lines %,d%s)%n",
          all.rows(),
          what,
          of,
          all.duplicates(),
          all.bad(),
          rate);
      out.flush();
    }
  }
}
