package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.ExportCommand;
import io.courtside.failure.Failure;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.warehouse.Export;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Command {@code export}: writes days of the warehouse as Parquet files. */
final class ExportDays implements ExportCommand.Engine {
  private final InstantSource clock;

  /**
   * @param clock dates changes of the schema
   */
  ExportDays(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public int export(Settings settings, Optional<LocalDate> day, PrintWriter out) throws Exception {
    Path directory = settings.get(SettingCatalog.EXPORT_DIRECTORY);
    try (Warehouse warehouse = Warehouse.open(WarehouseFile.of(settings), clock)) {
      Export export = new Export(warehouse, directory);
      List<LocalDate> days = export.days();
      if (day.isPresent() && !days.contains(day.get())) {
        throw new Failure("the warehouse has no game on " + day.get());
      }
      if (day.isPresent()) {
        days = List.of(day.get());
      }
      for (LocalDate one : days) {
        out.printf("%s%n", export.write(one));
        out.flush();
      }
      out.printf(Locale.ROOT, "exported %,d days to %s%n", days.size(), directory);
      out.flush();
      return ExitCode.OK;
    }
  }
}
