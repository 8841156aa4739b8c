package io.courtside.context;

/**
 * How disordered one game's stream was.
 *
 * @param missing plays that were given up: their turn passed before they came
 * @param late plays that came after their turn
 * @param heldMillis time plays were held for those before them, the sum over all plays, in
 *     milliseconds of the game's own time
 * @param regressions plays in turn whose time lies before that of the play before
 * @param corrections later revisions of plays
 * @param conflicts plays that were refused because the same revision was seen with other content
 */
public record GameCounts(
    int missing, int late, long heldMillis, int regressions, int corrections, int conflicts) {

  /** A stream in good order. */
  public static final GameCounts NONE = new GameCounts(0, 0, 0, 0, 0, 0);

  /** These counts and {@code other} together. */
  public GameCounts plus(GameCounts other) {
    return new GameCounts(
        missing + other.missing,
        late + other.late,
        heldMillis + other.heldMillis,
        regressions + other.regressions,
        corrections + other.corrections,
        conflicts + other.conflicts);
  }
}
