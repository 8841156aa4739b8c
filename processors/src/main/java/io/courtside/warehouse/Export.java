package io.courtside.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * Writes days of the warehouse as Parquet files, each day complete in its own directory, for those
 * who want to read it without the warehouse.
 */
public final class Export {
  private static final String PART = "export";

  private final Warehouse warehouse;
  private final Path directory;

  /**
   * @param directory holds a directory {@code date=2024-01-31} for each day
   */
  public Export(Warehouse warehouse, Path directory) {
    this.warehouse = warehouse;
    this.directory = directory;
  }

  /** The days that have games, in order. */
  public List<LocalDate> days() throws SQLException {
    return warehouse.query(
        "SELECT DISTINCT game_date FROM dim_game ORDER BY game_date",
        row -> row.getObject(1, LocalDate.class));
  }

  /**
   * Writes a day. A reader finds the day as it was before or whole as it is now, but for the moment
   * in which the one takes the place of the other.
   *
   * @return its directory
   */
  public Path write(LocalDate day) throws SQLException, IOException {
    Files.createDirectories(directory);
    Path whole = directory.resolve("date=" + day);
    Path fresh = directory.resolve(".date=" + day + ".new");
    Path old = directory.resolve(".date=" + day + ".old");
    delete(fresh);
    Files.createDirectory(fresh);
    warehouse.let("day", day);
    for (String file : warehouse.file().sql().files(PART)) {
      String name = file.substring(PART.length() + 1).replace(".sql", ".parquet");
      warehouse.execute(
          "COPY (%s) TO %s (FORMAT parquet, COMPRESSION zstd)"
              .formatted(
                  warehouse.file().sql().text(file),
                  SqlLiteral.of(fresh.resolve(name).toString())));
    }
    delete(old);
    if (Files.exists(whole)) {
      Files.move(whole, old, StandardCopyOption.ATOMIC_MOVE);
    }
    Files.move(fresh, whole, StandardCopyOption.ATOMIC_MOVE);
    delete(old);
    return whole;
  }

  private static void delete(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      try (Stream<Path> files = Files.list(directory)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
      }
      Files.delete(directory);
    }
  }
}
