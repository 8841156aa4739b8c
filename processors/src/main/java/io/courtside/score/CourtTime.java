package io.courtside.score;

/**
 * How long a player has been on court in a game, in the game's time.
 *
 * @param millis milliseconds of all finished stints
 * @param sinceMillis game time at which the stint that runs began; {@link #OFF} for one who sits
 */
public record CourtTime(int millis, int sinceMillis) {
  /** In place of a time: not on court. */
  public static final int OFF = -1;

  /** A player who has not been on court. */
  public static final CourtTime NONE = new CourtTime(0, OFF);

  /** The player comes on at {@code elapsedMillis}; for one who is on court nothing changes. */
  public CourtTime enter(int elapsedMillis) {
    return sinceMillis == OFF ? new CourtTime(millis, elapsedMillis) : this;
  }

  /** The player goes off at {@code elapsedMillis}; for one who sits nothing changes. */
  public CourtTime leave(int elapsedMillis) {
    return sinceMillis == OFF ? this : new CourtTime(millisAt(elapsedMillis), OFF);
  }

  /** Milliseconds on court up to {@code elapsedMillis}, with the stint that runs. */
  public int millisAt(int elapsedMillis) {
    return sinceMillis == OFF ? millis : millis + Math.max(0, elapsedMillis - sinceMillis);
  }
}
