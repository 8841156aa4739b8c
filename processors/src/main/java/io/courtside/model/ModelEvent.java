package io.courtside.model;

import java.time.Instant;
import java.util.Objects;

/**
 * Something that was done in the store.
 *
 * @param at when
 * @param kind what
 * @param model name of the model it was done with
 * @param sha256 digest of the model's file; empty for {@link ModelStore#SHIPPED}
 * @param reason why
 */
public record ModelEvent(Instant at, Kind kind, String model, String sha256, String reason) {
  public ModelEvent {
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(sha256, "sha256");
    Objects.requireNonNull(reason, "reason");
  }

  /** What can be done in the store. */
  public enum Kind {
    /** A model was put into the store. */
    ADDED,
    /** A model became champion. */
    PROMOTED,
    /** A model was judged, and did not become champion. */
    REFUSED
  }
}
