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
import java.util.stream.Stream;

/**
 * A warehouse that is to be made anew, whatever is wrong with it.
 *
 * <p>The new one is filled in a file beside it and takes its place at the end: which logs were
 * loaded stands in the old one only, and must still be there after a kill.
 *
 * @param file where it is
 */
public record OldWarehouse(WarehouseFile file) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * The raw logs that were loaded into it; none where it cannot be read any more. A new one that
   * was left beside it counts too: a kill between the two renames leaves nothing else.
   */
  public List<Path> rawLogs(InstantSource clock) {
    return Stream.concat(rawLogs(file, clock).stream(), rawLogs(fresh(), clock).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static List<Path> rawLogs(WarehouseFile of, InstantSource clock) {
    if (!Files.exists(of.path())) {
      return List.of();
    }
    requireNotHeld(of.path());
    try (Warehouse warehouse = Warehouse.open(of, clock)) {
      return warehouse.query(
          "SELECT DISTINCT path FROM load_segment WHERE kind = 'raw' ORDER BY path",
          row -> Path.of(row.getString(1)));
    } catch (Failure | SQLException e) {
      return List.of(); // it is made anew just because of that
    }
  }

  private WarehouseFile fresh() {
    return new WarehouseFile(
        Path.of(file.path() + ".fresh"), file.sql(), file.memoryBytes(), file.threads());
  }

  /**
   * An empty warehouse beside it, to be filled. One that was left there is gone, unless nothing
   * else knows the logs: then it is the old one from now on.
   *
   * @throws Failure where another program holds that one
   */
  public Warehouse openFresh(InstantSource clock) throws IOException {
    Path path = fresh().path();
    if (Files.exists(path)) {
      requireNotHeld(path);
    }
    if (Files.exists(path) && !Files.exists(file.path())) {
      Files.move(path, file.path());
    }
    Files.deleteIfExists(Path.of(path + ".wal"));
    Files.deleteIfExists(path);
    return Warehouse.open(fresh(), clock);
  }

  /**
   * Puts the new one, filled and closed, in its place.
   *
   * @param now tells the old one's new name
   * @return where the old one is now; empty where there was none
   * @throws Failure where another program holds it
   */
  public Optional<Path> replace(Instant now) throws IOException {
    Optional<Path> aside = setAside(now);
    Files.move(fresh().path(), file.path());
    return aside;
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
    requireNotHeld(file.path());
    Path aside = Path.of(file.path() + ".replaced-" + TIME.format(now));
    Path log = Path.of(file.path() + ".wal");
    if (Files.exists(log)) {
      Files.move(log, Path.of(aside + ".wal"));
    }
    Files.move(file.path(), aside);
    return Optional.of(aside);
  }

  @SuppressWarnings("try") // the lock is taken to see whether it is free
  private static void requireNotHeld(Path path) {
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE);
        FileLock lock = channel.tryLock()) {
      if (lock != null) {
        return;
      }
    } catch (IOException e) {
      throw new Failure("the warehouse " + path + " cannot be written: " + e.getMessage(), e);
    }
    throw new Failure("another program holds the warehouse " + path + "; stop it first");
  }
}
