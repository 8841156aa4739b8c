package io.courtside.warehouse;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/**
 * The version of a warehouse's schema. A new warehouse gets the newest at once; an older one takes
 * the steps from its own version on, each in a transaction.
 */
final class Schema {
  private static final String WHOLE = "warehouse_star_schema.sql";
  private static final String MIGRATIONS = "migrations";

  private final Warehouse warehouse;
  private final InstantSource clock;

  Schema(Warehouse warehouse, InstantSource clock) {
    this.warehouse = warehouse;
    this.clock = clock;
  }

  void update() throws SQLException, IOException {
    List<String> migrations = warehouse.file().sql().files(MIGRATIONS);
    int newest = 1 + migrations.size();
    int version = version();
    if (version > newest) {
      throw new Failure(
          "the warehouse %s is of version %d, this program knows %d: it was written by a newer one"
              .formatted(warehouse.file().path(), version, newest));
    }
    if (version == 0) {
      step(WHOLE, newest);
    }
    for (int from = Math.max(version, 1); version > 0 && from < newest; from++) {
      step(migrations.get(from - 1), from + 1);
    }
  }

  private int version() throws SQLException {
    long tables =
        warehouse.number(
            "SELECT count(*) FROM duckdb_tables() WHERE table_name = 'schema_version'");
    return tables == 0
        ? 0
        : (int) warehouse.number("SELECT coalesce(max(version), 0) FROM schema_version");
  }

  private void step(String file, int version) throws SQLException, IOException {
    warehouse.inTransaction(
        () -> {
          warehouse.run(file);
          warehouse.execute(
              "INSERT INTO schema_version VALUES (%d, %s)"
                  .formatted(version, SqlLiteral.of(clock.instant())));
        });
  }
}
