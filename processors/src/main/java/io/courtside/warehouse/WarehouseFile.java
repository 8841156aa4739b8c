package io.courtside.warehouse;

import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.nio.file.Path;

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
}
