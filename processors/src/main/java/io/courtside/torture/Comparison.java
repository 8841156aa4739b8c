package io.courtside.torture;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Holds a disturbed run against an undisturbed one of the same input.
 *
 * <p>Needs about 150 bytes a scored line of memory, not the lines themselves.
 */
final class Comparison {
  private static final int LOOKED_UP = 5;

  private final Outcome expected;
  private final Outcome actual;
  private final Differences differences = new Differences();

  private Comparison(Outcome expected, Outcome actual) {
    this.expected = expected;
    this.actual = actual;
  }

  /** Everything must be the same: the scored set, the dead letters and the books. */
  static Differences ofSameFile(Outcome expected, Outcome actual) throws IOException {
    Comparison comparison = new Comparison(expected, actual);
    comparison.scored();
    comparison.deadLetters(DeadLetterLog.SAME_FILE, true);
    if (!expected.books().equals(actual.books())) {
      comparison.differences.add("other books", expected.books() + " became " + actual.books());
    }
    comparison.balance();
    return comparison.differences;
  }

  /**
   * The same lines came another way, and some of them perhaps again: the scored set must be the
   * same, the dead letters too but for how often, and what was scored and late in the books.
   */
  static Differences ofSameLines(Outcome expected, Outcome actual) throws IOException {
    Comparison comparison = new Comparison(expected, actual);
    comparison.scored();
    comparison.deadLetters(DeadLetterLog.SAME_LINES, false);
    if (expected.books().scored() != actual.books().scored()
        || expected.books().late() != actual.books().late()) {
      comparison.differences.add("other books", expected.books() + " became " + actual.books());
    }
    comparison.balance();
    return comparison.differences;
  }

  private void balance() {
    if (!actual.books().balanced()) {
      differences.add("books do not balance", actual.books().toString());
    }
    if (!expected.books().balanced()) {
      differences.add("undisturbed books do not balance", expected.books().toString());
    }
  }

  private void scored() throws IOException {
    Map<String, Fingerprint> prints = new ScoredLog(expected.scored()).fingerprints();
    Set<String> met = new HashSet<>();
    Map<String, String> changed = new HashMap<>();
    new ScoredLog(actual.scored())
        .forEach(
            (key, line) -> {
              Fingerprint print = prints.get(key);
              if (!met.add(key)) {
                differences.add("scored twice", key);
              } else if (print == null) {
                differences.add("scored, but not in the undisturbed run", key);
              } else if (!print.equals(Fingerprint.of(line))) {
                note(key, line, changed);
              }
            });
    prints.keySet().stream()
        .filter(key -> !met.contains(key))
        .sorted()
        .forEach(key -> differences.add("missing in the scored log", key));
    explain(changed);
  }

  private void note(String key, String line, Map<String, String> changed) {
    if (changed.size() < LOOKED_UP) {
      changed.put(key, line);
    } else {
      differences.add("scored otherwise", key);
    }
  }

  /** Finds what the changed lines were before. */
  private void explain(Map<String, String> changed) throws IOException {
    if (changed.isEmpty()) {
      return;
    }
    new ScoredLog(expected.scored())
        .forEach(
            (key, line) -> {
              String now = changed.get(key);
              if (now != null) {
                differences.add("scored otherwise", key + ": " + line + " became " + now);
              }
            });
  }

  private void deadLetters(List<String> fields, boolean countThem) throws IOException {
    Map<String, Integer> before = new DeadLetterLog(expected.deadLetters()).letters(fields);
    Map<String, Integer> after = new DeadLetterLog(actual.deadLetters()).letters(fields);
    before.forEach(
        (letter, times) -> {
          int found = after.getOrDefault(letter, 0);
          if (found == 0 || (countThem && found < times)) {
            differences.add("missing in the dead letters", letter);
          } else if (countThem && found > times) {
            differences.add("dead letter twice", letter);
          }
        });
    after.keySet().stream()
        .filter(letter -> !before.containsKey(letter))
        .forEach(letter -> differences.add("dead, but not in the undisturbed run", letter));
  }
}
