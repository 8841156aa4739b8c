package io.courtside.settings;

/** How much the program says about its own work. */
public enum LogLevel {
  /** Failures that stop something. */
  ERROR,
  /** And what somebody should look at. */
  WARN,
  /** And every decision. */
  INFO,
  /** And how it came about. */
  DEBUG,
  /** And every step. */
  TRACE
}
