package io.courtside.retrain;

import java.util.Objects;
import java.util.Optional;

/**
 * What came of a challenge.
 *
 * @param outcome in a word
 * @param champion the model that was champion
 * @param challenger the model that was made; empty where none was
 * @param comparison what was measured; empty where nothing was
 * @param reason a sentence with the figures
 */
public record Verdict(
    Outcome outcome,
    String champion,
    Optional<String> challenger,
    Optional<Comparison> comparison,
    String reason) {
  /** Has everything. */
  public Verdict {
    Objects.requireNonNull(outcome, "outcome");
    Objects.requireNonNull(champion, "champion");
    Objects.requireNonNull(challenger, "challenger");
    Objects.requireNonNull(comparison, "comparison");
    Objects.requireNonNull(reason, "reason");
  }

  /** What can come of it. */
  public enum Outcome {
    /** The challenger is champion now, or would be but for a dry run. */
    PROMOTED,
    /** The champion stays, and the challenger is kept in the store. */
    REFUSED,
    /** The challenger has the champion's very numbers. */
    UNCHANGED,
    /** Nothing was made or judged, since there are too few games. */
    TOO_FEW_GAMES
  }

  /** The verdict in one line, for a person. */
  public String text() {
    return switch (outcome) {
      case PROMOTED -> "promoted: " + challenger.orElseThrow() + ", " + reason;
      case REFUSED -> "refused: " + challenger.orElseThrow() + ", " + reason;
      case UNCHANGED -> "unchanged: " + reason;
      case TOO_FEW_GAMES -> "refused: " + reason;
    };
  }
}
