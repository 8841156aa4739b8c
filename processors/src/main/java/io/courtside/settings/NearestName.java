package io.courtside.settings;

import java.util.Collection;
import java.util.Optional;

/** Finds the name somebody probably meant. */
final class NearestName {
  private NearestName() {}

  /**
   * The candidate fewest single-character edits away, if that is few for its length: at most two,
   * or a fifth of the name.
   */
  static Optional<String> to(String name, Collection<String> candidates) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : candidates) {
      int edits = edits(name, candidate);
      boolean firstOfEqual = edits == least && candidate.compareTo(nearest) < 0;
      if (edits < least || firstOfEqual) {
        nearest = candidate;
        least = edits;
      }
    }
    return least <= Math.max(2, name.length() / 5)
        ? Optional.ofNullable(nearest)
        : Optional.empty();
  }

  /** Levenshtein distance: insertions, deletions and substitutions from one text to the other. */
  private static int edits(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int substituted = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[to.length()];
  }
}
