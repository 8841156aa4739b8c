package io.courtside.report;

/**
 * A measure outside of what is allowed.
 *
 * @param measure what was measured, such as {@code MAE of home_wp}
 * @param where in which part: {@code overall}, or a game, type or team; or what was compared
 * @param value what it was
 * @param bound which side {@code limit} is on
 * @param limit the threshold, or for a p-value the level
 */
public record Breach(String measure, String where, double value, Bound bound, double limit) {
  /** Which side of a limit is allowed. */
  public enum Bound {
    /** Values up to the limit are allowed. */
    AT_MOST("at most"),
    /** Values from the limit on are allowed. */
    AT_LEAST("at least");

    private final String words;

    Bound(String words) {
      this.words = words;
    }

    String words() {
      return words;
    }
  }
}
