package io.courtside.settings;

import java.util.Locale;

/**
 * One thing that can be set.
 *
 * @param <T> what the program works with
 * @param name dotted name, for example {@code courtside.batch.wait}
 * @param type how values are written and checked
 * @param defaultText what holds if nobody sets it, as one would write it
 * @param reason what it is and what happens if it is chosen wrongly
 */
public record Setting<T>(String name, SettingType<T> type, String defaultText, String reason) {

  /** What every name starts with. */
  static final String PREFIX = "courtside.";

  /** Checks that the name is one that a properties file and the environment can carry. */
  public Setting {
    if (!name.matches("courtside(\\.[a-z]+(-[a-z]+)*)+")) {
      throw new IllegalArgumentException("a setting's name is courtside.word.word: " + name);
    }
    if (reason.isBlank()) {
      throw new IllegalArgumentException("a setting must give its reason: " + name);
    }
  }

  /** The environment variable that sets it, for example {@code COURTSIDE_BATCH_WAIT}. */
  public String environmentName() {
    return name.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
  }
}
