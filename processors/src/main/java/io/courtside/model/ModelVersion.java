package io.courtside.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A model in the store.
 *
 * @param name what scores call it, and its file without {@code .json}
 * @param sha256 digest of the file as it was added, in hexadecimal digits
 * @param added when it was added
 * @param reason why
 */
public record ModelVersion(String name, String sha256, Instant added, String reason) {
  public ModelVersion {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(added, "added");
    Objects.requireNonNull(reason, "reason");
  }
}
