package io.courtside.compare;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Holds a scored log against the one that was expected, as sets: the order of lines plays no part.
 *
 * <p>Needs about 150 bytes a scored line of memory, not the lines themselves.
 */
public final class ScoredSets {
  private static final int LOOKED_UP = 5;

  private final ScoredLog expected;
  private final Differences differences;
  private final Map<String, String> changed = new HashMap<>();

  private ScoredSets(ScoredLog expected, Differences differences) {
    this.expected = expected;
    this.differences = differences;
  }

  /**
   * Compares.
   *
   * @param differences where what is found goes
   * @return how many lines {@code actual} has
   */
  public static long compare(ScoredLog expected, ScoredLog actual, Differences differences)
      throws IOException {
    return new ScoredSets(expected, differences).compare(actual);
  }

  private long compare(ScoredLog actual) throws IOException {
    Map<String, Fingerprint> prints = expected.fingerprints();
    Set<String> met = new HashSet<>();
    long[] lines = new long[1];
    actual.forEach(
        (key, line) -> {
          lines[0]++;
          Fingerprint print = prints.get(key);
          if (!met.add(key)) {
            differences.add("scored twice", key);
          } else if (print == null) {
            differences.add("scored, but not expected", key);
          } else if (!print.equals(Fingerprint.of(line))) {
            note(key, line);
          }
        });
    prints.keySet().stream()
        .filter(key -> !met.contains(key))
        .sorted()
        .forEach(key -> differences.add("missing in the scored log", key));
    explain();
    return lines[0];
  }

  private void note(String key, String line) {
    if (changed.size() < LOOKED_UP) {
      changed.put(key, line);
    } else {
      differences.add("scored otherwise", key);
    }
  }

  /** Finds what the changed lines were expected to be. */
  private void explain() throws IOException {
    if (changed.isEmpty()) {
      return;
    }
    expected.forEach(
        (key, line) -> {
          String now = changed.get(key);
          if (now != null) {
            differences.add("scored otherwise", key + ": " + line + " became " + now);
          }
        });
  }
}
