package io.courtside.pipeline;

import java.nio.file.Path;
import java.util.List;

/**
 * What a run reads.
 *
 * @param files files to be read in this order to their end; empty to follow the inbox
 * @param jobs whether the jobs of the batch layer run beside
 */
public record Input(List<Path> files, boolean jobs) {

  /** Follows the inbox until the program is stopped. */
  public static Input inbox() {
    return new Input(List.of(), true);
  }

  /** The same without jobs beside. */
  public static Input inboxAlone() {
    return new Input(List.of(), false);
  }

  /** Reads files to their end. */
  public static Input files(List<Path> files) {
    return new Input(List.copyOf(files), false);
  }

  /** Whether the input has an end. */
  public boolean ends() {
    return !files.isEmpty();
  }
}
