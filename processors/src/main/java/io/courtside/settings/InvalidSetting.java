package io.courtside.settings;

import java.util.List;

/**
 * Says everything that is wrong with the settings, so that one attempt shows all mistakes.
 *
 * <p>Each problem is one line: name, value, where it came from, what is allowed.
 */
public final class InvalidSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<String> problems;

  InvalidSetting(List<String> problems) {
    super(String.join(System.lineSeparator(), problems));
    this.problems = List.copyOf(problems);
  }

  /** The problems, one line each. */
  public List<String> problems() {
    return problems;
  }
}
