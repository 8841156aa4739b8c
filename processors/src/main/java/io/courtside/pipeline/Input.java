package io.courtside.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run reads.
 *
 * @param files files to be read in this order to their end; empty to follow the inbox
 */
public record Input(List<Path> files) {

  /** Follows the inbox until the program is stopped. */
  public static Input inbox() {
    return new Input(List.of());
  }

  /** Reads files to their end. */
  public static Input files(List<Path> files) {
    return new Input(List.copyOf(files));
  }

  /** Whether the input has an end. */
  public boolean ends() {
    return !files.isEmpty();
  }
}
