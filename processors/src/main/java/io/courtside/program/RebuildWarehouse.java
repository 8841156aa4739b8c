package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.RebuildCommand;
import io.courtside.failure.Failure;
import io.courtside.jobs.WorkLogs;
import io.courtside.pipeline.WorkDirectory;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.warehouse.LogFile;
import io.courtside.warehouse.OldWarehouse;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Command {@code rebuild --warehouse}: loads all logs into a new warehouse, which takes the place
 * of the old one; that is set aside.
 */
final class RebuildWarehouse implements RebuildCommand.Engine {
  private final InstantSource clock;

  /**
   * @param clock names what is set aside, and dates what is loaded
   */
  RebuildWarehouse(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public int rebuild(Settings settings, List<Path> files, PrintWriter out) throws Exception {
    if (WorkDirectory.isHeld(settings.get(SettingCatalog.WORK))) {
      throw new Failure(
          "the program runs on " + settings.get(SettingCatalog.WORK) + "; stop it first");
    }
    OldWarehouse old = new OldWarehouse(WarehouseFile.of(settings));
    WorkLogs ofWork = StoredLogs.of(settings);
    // What the work directory knows counts as far as it was read; other files count whole.
    Map<Path, LogFile> raw = new LinkedHashMap<>();
    ofWork.raw().forEach(log -> raw.put(log.path(), log));
    files.forEach(named -> raw.put(LogFile.whole(named).path(), LogFile.whole(named)));
    for (Path loaded : old.rawLogs(clock)) {
      if (Files.exists(loaded)) {
        raw.putIfAbsent(loaded, LogFile.whole(loaded));
      } else {
        out.printf("not loaded: %s is not there any more%n", loaded);
      }
    }
    ofWork.gone().forEach(gone -> out.println("not loaded: " + gone));
    try (Warehouse warehouse = old.openFresh(clock)) {
      new LoadLogs(clock)
          .load(
              warehouse,
              new WorkLogs(List.copyOf(raw.values()), ofWork.scored(), ofWork.gone()),
              settings,
              out);
    }
    old.replace(clock.instant()).ifPresent(aside -> out.printf("set aside: %s%n", aside));
    return ExitCode.OK;
  }
}
