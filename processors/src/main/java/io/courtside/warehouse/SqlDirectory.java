package io.courtside.warehouse;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory of the warehouse's SQL.
 *
 * @param path where it is
 */
public record SqlDirectory(Path path) {

  /**
   * The text of a file, for example {@code backfill/1-plays.sql}.
   *
   * @throws Failure where there is no such file, or it cannot be read
   */
  public String text(String file) {
    Path found = path.resolve(file);
    try {
      return Files.readString(found);
    } catch (IOException e) {
      throw new Failure(
          "the warehouse needs its SQL file %s, which cannot be read; courtside.sql.directory is %s"
              .formatted(found, path),
          e);
    }
  }

  /**
   * The names of the SQL files in a part of the directory, in order; none where there is no such
   * part.
   *
   * @param part a directory within this one, for example {@code backfill}
   */
  public List<String> files(String part) {
    Path found = path.resolve(part);
    if (!Files.isDirectory(found)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(found)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".sql"))
          .sorted()
          .map(name -> part + "/" + name)
          .toList();
    } catch (IOException e) {
      throw new Failure(found + " cannot be read: " + e.getMessage(), e);
    }
  }
}
