package io.courtside.overload;

import java.util.Locale;

/** How much is deferred. */
public enum ShedLevel {
  /** Nothing. */
  NONE,
  /** Events of class low. */
  LOW,
  /** Events of the classes low and normal. */
  NORMAL;

  private final String word = name().toLowerCase(Locale.ROOT);

  /** Whether events of {@code eventClass} are deferred. */
  public boolean defers(EventClass eventClass) {
    return switch (eventClass) {
      case CRITICAL -> false;
      case NORMAL -> this == NORMAL;
      case LOW -> this != NONE;
    };
  }

  /** The level as a word in metrics and log. */
  public String word() {
    return word;
  }

  /** How many classes are deferred. */
  public int classes() {
    return switch (this) {
      case NONE -> 0;
      case LOW -> 1;
      case NORMAL -> 2;
    };
  }

  /** What is deferred, for a person. */
  public String deferred() {
    return switch (this) {
      case NONE -> "nothing";
      case LOW -> "events of class low";
      case NORMAL -> "events of the classes low and normal";
    };
  }

  ShedLevel up() {
    return this == NONE ? LOW : NORMAL;
  }

  ShedLevel down() {
    return this == NORMAL ? LOW : NONE;
  }
}
