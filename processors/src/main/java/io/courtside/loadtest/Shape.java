package io.courtside.loadtest;

import java.util.Locale;

/** How the rate of a load test goes over time. */
public enum Shape {
  /** One rate. */
  STEADY,
  /** Evenly from a rate to the peak rate. */
  RAMP,
  /** One rate, for some seconds the peak rate, and the one rate again. */
  BURST,
  /** As the events once came, faster. */
  TRACE,
  /** No test: only how much the program can do at most. */
  CAPACITY;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
