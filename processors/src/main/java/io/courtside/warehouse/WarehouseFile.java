package io.courtside.warehouse;

import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.nio.file.Path;
import java.sql.SQLException;

/**
 * Where a warehouse is and what it may take.
 *
 * @param path its file
 * @param sql the SQL that makes and fills it
 * @param memoryBytes most memory it takes
 * @param threads threads it works with
 */
public record WarehouseFile(Path path, SqlDirectory sql, long memoryBytes, int threads) {

  /** The warehouse that the settings name. */
  public static WarehouseFile of(Settings settings) {
    return new WarehouseFile(
        settings.get(SettingCatalog.WAREHOUSE_FILE),
        new SqlDirectory(settings.get(SettingCatalog.SQL_DIRECTORY)),
        settings.get(SettingCatalog.WAREHOUSE_MEMORY),
        settings.get(SettingCatalog.WAREHOUSE_THREADS));
  }

  /** The same warehouse, as a program opens it that does other things beside. */
  public static WarehouseFile besideTheStream(Settings settings) {
    WarehouseFile file = of(settings);
    return new WarehouseFile(
        file.path(), file.sql(), file.memoryBytes(), settings.get(SettingCatalog.JOBS_THREADS));
  }

  /** What keeps it from being opened, and what to do. */
  public String whyNotOpened(SQLException e) {
    String message = String.valueOf(e.getMessage());
    if (message.contains("Could not set lock") || message.contains("being used by another")) {
      return "another program holds the warehouse "
          + path
          + "; stop it, or wait until it is done (a running program answers ./courtside sql and kpi, and loads, backfills and checks when asked by ./courtside jobs run)";
    }
    return "the warehouse "
        + path
        + " cannot be opened, it may be damaged ("
        + message.lines().findFirst().orElse("no reason given")
        + "); ./courtside rebuild --warehouse sets it aside and loads all logs anew";
  }
}
