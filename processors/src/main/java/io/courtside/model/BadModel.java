package io.courtside.model;

import java.io.IOException;

/** A model, or what the store says of its models, cannot be used; the message says why. */
public final class BadModel extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what it is and why it is refused
   */
  public BadModel(String message) {
    super(message);
  }

  /**
   * @param message what it is and why it is refused
   * @param cause what was found out where
   */
  public BadModel(String message, Throwable cause) {
    super(message, cause);
  }
}
