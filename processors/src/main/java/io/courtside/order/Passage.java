package io.courtside.order;

/**
 * How an event came through the ordering of its game.
 *
 * @param late whether its turn had passed when it came
 * @param missing how many events before it were given up so that it could go on
 * @param heldMillis how long it was held for those before it, milliseconds of the game's own time
 */
public record Passage(boolean late, int missing, long heldMillis) {

  /** It went on as it came. */
  public static final Passage IN_TURN = new Passage(false, 0, 0);

  /** It came after its turn, and went on at once. */
  public static final Passage LATE = new Passage(true, 0, 0);

  /** Whether anything was out of order. */
  public boolean isDisordered() {
    return late || missing > 0 || heldMillis > 0;
  }
}
