package io.courtside.torture;

import io.courtside.compare.Differences;
import io.courtside.compare.ScoredLog;
import io.courtside.compare.ScoredSets;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Holds a disturbed run against an undisturbed one of the same input. */
final class Comparison {
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
    ScoredSets.compare(
        new ScoredLog(expected.scored()), new ScoredLog(actual.scored()), differences);
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
