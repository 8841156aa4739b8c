package io.courtside.checkpoint;

import java.io.IOException;

/** A file is no checkpoint that can be used: damaged, cut, or of another form. */
public final class BadCheckpoint extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what is wrong, to follow the name of the file
   */
  public BadCheckpoint(String message) {
    super(message);
  }

  /**
   * @param message what is wrong, to follow the name of the file
   * @param cause what was thrown
   */
  public BadCheckpoint(String message, Throwable cause) {
    super(message, cause);
  }
}
