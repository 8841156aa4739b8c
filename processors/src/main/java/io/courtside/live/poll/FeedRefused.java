package io.courtside.live.poll;

import java.io.IOException;
import java.time.Duration;

/** The server answered, but neither with the file nor that there is none or nothing new. */
final class FeedRefused extends IOException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  FeedRefused(int status, Duration retryAfter) {
    super("the server answers with status " + status);
    this.retryAfter = retryAfter;
  }

  /** How long it asks us to stay away; zero if it does not. */
  Duration retryAfter() {
    return retryAfter;
  }
}
