package io.courtside.observe;

import java.util.Objects;

/**
 * Something that a person should look at.
 *
 * @param part what it is about, for example {@code job check} or {@code lag}
 * @param message what is the matter, in a sentence
 */
public record Alert(String part, String message) {

  /** Checks that both are there. */
  public Alert {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(message, "message");
  }
}
