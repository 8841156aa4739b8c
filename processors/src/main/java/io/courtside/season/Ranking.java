package io.courtside.season;

/** By which figure players are put in order; the highest comes first. */
public enum Ranking {
  /** All that a player won. */
  IMPACT("impact"),
  /** What a player won in 36 minutes: how good, not how much. */
  PER36("impact per 36 minutes"),
  /** What a player won in the clutch. */
  CLUTCH("impact in the clutch");

  private final String words;

  Ranking(String words) {
    this.words = words;
  }

  /** What it is, in words. */
  public String words() {
    return words;
  }

  /** The figure of a player. */
  double of(PlayerSums player) {
    return switch (this) {
      case IMPACT -> player.impact();
      case PER36 -> player.per36();
      case CLUTCH -> player.clutch();
    };
  }

  /**
   * The minutes that are asked for where nobody says. A rate of a few minutes says nothing, so a
   * rate takes a quarter of what the player with the most minutes has; a sum takes none.
   *
   * @param mostMinutes minutes of that player
   */
  double leastMinutes(double mostMinutes) {
    return this == PER36 ? Math.floor(mostMinutes / 4) : 0;
  }
}
