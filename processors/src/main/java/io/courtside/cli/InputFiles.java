package io.courtside.cli;

import io.courtside.failure.Failure;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

/** Files a user names; looked at before anything is started because of them. */
final class InputFiles {
  private InputFiles() {}

  /**
   * The same files, all of which can be read.
   *
   * @throws Failure if one is a directory
   * @throws FileSystemException if one is not there or must not be read
   */
  static List<Path> readable(List<Path> files) throws FileSystemException {
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new NoSuchFileException(file.toString());
      }
      if (Files.isDirectory(file)) {
        throw new Failure("a file is needed, this is a directory: " + file);
      }
      if (!Files.isReadable(file)) {
        throw new AccessDeniedException(file.toString());
      }
    }
    return files;
  }
}
