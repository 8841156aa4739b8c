package io.courtside.query;

import io.courtside.warehouse.SqlLiteral;
import io.courtside.warehouse.Warehouse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;

/** The warehouse that this program writes to, for those who read meanwhile. */
public final class HeldWarehouse implements Reading.Opening {
  private final DuckDBConnection connection;

  /**
   * Shuts the database off from all files but its own and those in {@code directories}, for as long
   * as it is open: nothing a query says may reach another.
   *
   * @param warehouse open, and open for longer than this is used
   * @param directories where the program itself makes the database read and write
   */
  public HeldWarehouse(Warehouse warehouse, List<Path> directories) throws SQLException {
    String allowed =
        directories.stream()
            .map(directory -> SqlLiteral.of(directory.toAbsolutePath().normalize() + "/"))
            .collect(Collectors.joining(", "));
    warehouse.execute(
        "SET allowed_directories = [" + allowed + "]; SET enable_external_access = false");
    connection = warehouse.connection().unwrap(DuckDBConnection.class);
  }

  @Override
  public Connection open() throws SQLException {
    Connection own = connection.duplicate();
    // In the middle of a load the copy would, like the original, wait for somebody to commit.
    own.setAutoCommit(true);
    return own;
  }
}
