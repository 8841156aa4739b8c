package io.courtside.source;

import java.io.IOException;

/** A source cannot be read; the message names its path and the reason in one line. */
public final class SourceException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With a message that begins with the path. */
  public SourceException(String message) {
    super(message);
  }

  /** With a message that begins with the path, and what led to it. */
  public SourceException(String message, Throwable cause) {
    super(message, cause);
  }
}
