package io.courtside.journal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The files of journals that no longer count, since what they are part of is made anew. They are
 * set aside, never deleted.
 *
 * @param directory where the journals are
 */
public record OldLogs(Path directory) {
  private static final Pattern SEGMENT = Pattern.compile("lane-\\d+-\\d{6,}\\.jsonl");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  /** The segments that have lines. */
  public List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(directory)) {
        for (Path file : found) {
          if (SEGMENT.matcher(file.getFileName().toString()).matches() && Files.size(file) > 0) {
            files.add(file);
          }
        }
      }
    }
    return files;
  }

  /**
   * Moves all of them into a directory {@code replaced-<time>} beside them.
   *
   * @param now tells the directory's name
   * @return that directory; null where there was nothing to move
   */
  public Path setAside(Instant now) throws IOException {
    List<Path> files = files();
    if (files.isEmpty()) {
      return null;
    }
    Path aside = directory.resolve("replaced-" + TIME.format(now));
    Files.createDirectory(aside);
    for (Path file : files) {
      Files.move(file, aside.resolve(file.getFileName()));
    }
    return aside;
  }
}
