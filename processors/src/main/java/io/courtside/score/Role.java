package io.courtside.score;

import java.util.Locale;

/** The part a credited participant played in an event. */
public enum Role {
  /** Took the shot, made or missed. */
  SHOOTER,
  /** Passed to the scorer. */
  PASSER,
  /** Blocked the shot. */
  BLOCKER,
  /** Got hold of a missed shot. */
  REBOUNDER,
  /** Lost the ball. */
  LOSER,
  /** Took the ball away. */
  STEALER,
  /** Committed the foul. */
  FOULER,
  /** Was fouled. */
  FOULED,
  /** Was one of the five on court who did together what no line names: defended, boxed out. */
  ON_COURT,
  /** What is no one player's: time run down, a team's own rebound, shares left over. */
  TEAM,
  /** What must have happened between this event and the last one seen. */
  UNSEEN;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  /** The word this role has in a scored line, for example {@code shooter}. */
  public String wireName() {
    return wireName;
  }
}
