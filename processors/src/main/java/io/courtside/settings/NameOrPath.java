package io.courtside.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Something that is called by its name or by its file.
 *
 * @param name the name; empty where there is a path
 * @param path the file; empty where there is a name
 */
public record NameOrPath(Optional<String> name, Optional<Path> path) {
  public NameOrPath {
    if (name.isPresent() == path.isPresent()) {
      throw new IllegalArgumentException("there must be a name or a path, and not both");
    }
  }

  @Override
  public String toString() {
    return name.orElseGet(() -> path.orElseThrow().toString());
  }
}
