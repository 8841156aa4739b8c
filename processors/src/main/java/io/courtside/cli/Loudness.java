package io.courtside.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.courtside.settings.LogLevel;
import org.slf4j.LoggerFactory;

/** How much the program's own classes log; libraries stay at warnings. */
final class Loudness {
  private Loudness() {}

  /** Sets it. Done by code, because loggers may exist before the settings are read. */
  static void set(LogLevel level) {
    if (LoggerFactory.getLogger("io.courtside") instanceof Logger logger) {
      logger.setLevel(Level.valueOf(level.name()));
    }
  }
}
