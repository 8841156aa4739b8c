package io.courtside.checkpoint;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The directory in which checkpoints are, each a file that is there whole or not at all.
 *
 * @param path the directory; made when the first checkpoint is
 */
public record CheckpointDirectory(Path path) {
  private static final String SUFFIX = ".checkpoint";
  // Names in the order of their times.
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'").withZone(ZoneOffset.UTC);

  /**
   * Writes a checkpoint aside, syncs it, and gives it its name.
   *
   * @return the file
   * @throws IOException where it cannot be written; nothing of it is left then
   */
  public Path write(CheckpointHeader header, List<StateEntry> entries) throws IOException {
    Files.createDirectories(path);
    Path file = path.resolve(NAME.format(header.created()) + SUFFIX);
    Path aside = path.resolve(file.getFileName() + ".tmp");
    try (FileChannel channel =
        FileChannel.open(
            aside,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      CheckpointWriter.write(header, entries, out);
      channel.force(true);
      Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(aside);
      throw e;
    }
    try (FileChannel directory = FileChannel.open(path)) {
      directory.force(true);
    }
    return file;
  }

  /** The checkpoints, the youngest first. */
  public List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    if (Files.isDirectory(path)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(path, "*" + SUFFIX)) {
        found.forEach(files::add);
      }
    }
    files.sort(Comparator.comparing((Path file) -> file.getFileName().toString()).reversed());
    return files;
  }

  /**
   * Deletes all but the youngest.
   *
   * @param keep how many stay, 1 or more
   */
  public void prune(int keep) throws IOException {
    List<Path> files = files();
    for (Path old : files.subList(Math.min(keep, files.size()), files.size())) {
      Files.delete(old);
    }
  }
}
