package io.courtside.query;

import io.courtside.failure.Failure;
import io.courtside.warehouse.WarehouseFile;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A warehouse that no program writes to: opened to read only, by several at a time.
 *
 * @param file where it is
 */
public record RestingWarehouse(WarehouseFile file) implements Reading.Opening {

  @Override
  public Connection open() throws SQLException {
    if (!Files.exists(file.path())) {
      throw new Failure(
          "there is no warehouse " + file.path() + " yet; ./courtside load makes and fills it");
    }
    Properties properties = new Properties();
    properties.setProperty("duckdb.read_only", "true");
    properties.setProperty("memory_limit", file.memoryBytes() / (1 << 20) + "MiB");
    properties.setProperty("threads", Integer.toString(file.threads()));
    properties.setProperty("temp_directory", file.path() + ".tmp");
    properties.setProperty("enable_external_access", "false");
    try {
      return DriverManager.getConnection("jdbc:duckdb:" + file.path(), properties);
    } catch (SQLException e) {
      throw new Failure(file.whyNotOpened(e), e);
    }
  }
}
