package io.courtside.warehouse;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/**
 * A warehouse that is to be made anew, whatever is wrong with it.
 *
 * @param file where it is
 */
public record OldWarehouse(WarehouseFile file) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** The raw logs that were loaded into it; none where it cannot be read any more. */
  public List<Path> rawLogs(InstantSource clock) {
    if (!Files.exists(file.path())) {
      return List.of();
    }
    requireNotHeld();
    try (Warehouse warehouse = Warehouse.open(file, clock)) {
      return warehouse.query(
          "SELECT DISTINCT path FROM load_segment WHERE kind = 'raw' ORDER BY path",
          row -> Path.of(row.getString(1)));
    } catch (Failure | SQLException e) {
      return List.of(); // it is made anew just because of that
    }
  }

  /**
   * Moves it out of the way, and what belongs to it; nothing is deleted.
   *
   * @param now tells its new name
   * @return where it is now; empty where there was none
   * @throws Failure where another program holds it
   */
  public Optional<Path> setAside(Instant now) throws IOException {
    if (!Files.exists(file.path())) {
      return Optional.empty();
    }
    requireNotHeld();
    Path aside = Path.of(file.path() + ".replaced-" + TIME.format(now));
    Path log = Path.of(file.path() + ".wal");
    if (Files.exists(log)) {
      Files.move(log, Path.of(aside + ".wal"));
    }
    Files.move(file.path(), aside);
    return Optional.of(aside);
  }

  @SuppressWarnings("try") // the lock is taken to see whether it is free
  private void requireNotHeld() {
    try (FileChannel channel = FileChannel.open(file.path(), StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        return;
      }
    } catch (IOException e) {
      throw new Failure(
          "the warehouse " + file.path() + " cannot be written: " + e.getMessage(), e);
    }
    throw new Failure("another program holds the warehouse " + file.path() + "; stop it first");
  }
}
