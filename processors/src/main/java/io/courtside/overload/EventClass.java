package io.courtside.overload;

import java.util.Locale;

/** How much an event matters when not all can be scored in time; the most important first. */
public enum EventClass {
  /** Never deferred. */
  CRITICAL,
  /** Deferred when deferring the low ones was not enough. */
  NORMAL,
  /** Deferred first. */
  LOW;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** The class as a word in lines and metrics. */
  public String word() {
    return word;
  }

  /** The class above it; the highest is its own. */
  EventClass raised() {
    return this == LOW ? NORMAL : CRITICAL;
  }
}
