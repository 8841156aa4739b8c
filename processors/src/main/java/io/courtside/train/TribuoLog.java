package io.courtside.train;

import java.util.logging.Level;
import java.util.logging.Logger;

/** What Tribuo says of its own work; it writes to the console by itself. */
final class TribuoLog {
  // Held, since a logger that nobody holds forgets its level.
  private static final Logger LOGGER = Logger.getLogger("org.tribuo");

  private TribuoLog() {}

  /** Lets it tell warnings and nothing else. */
  static void quiet() {
    LOGGER.setLevel(Level.WARNING);
  }
}
