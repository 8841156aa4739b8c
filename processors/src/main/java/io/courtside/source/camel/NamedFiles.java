package io.courtside.source.camel;

import java.nio.file.Path;
import java.util.List;

/**
 * Files to read, for an endpoint to refer to: in its URI many characters that a path may have would
 * mean something else.
 *
 * @param paths the files, in the order in which they are read; none for the directory
 */
public record NamedFiles(List<Path> paths) {

  /** Takes a copy of the paths. */
  public NamedFiles {
    paths = List.copyOf(paths);
  }
}
