package io.courtside.score;

/**
 * Who has the ball, or will have it.
 *
 * @param holder the side with the ball; while free throws are pending, the side that gets it once
 *     they are made; {@link Side#NONE} while it is loose, or between periods
 * @param missedBy the side whose missed shot the ball is loose from; {@link Side#NONE} where it is
 *     not loose from a shot
 * @param freeThrows free throws still to be shot, 0 to 7
 * @param shooting the side that shoots them; {@link Side#NONE} where there are none
 * @param ballStays whether the holder keeps the ball even if the last free throw misses, as after a
 *     technical or flagrant foul
 * @param tipWinner the side that had the ball first, from which the later quarters' first
 *     possession follows; {@link Side#NONE} until known
 */
public record Possession(
    Side holder, Side missedBy, int freeThrows, Side shooting, boolean ballStays, Side tipWinner) {
  /** The most free throws that can be pending: three bits of the packed form. */
  static final int MAX_FREE_THROWS = 7;

  /** Before the opening tip. */
  public static final Possession UNKNOWN =
      new Possession(Side.NONE, Side.NONE, 0, Side.NONE, false, Side.NONE);

  /** The home team has the ball and no free throws are pending. */
  public static final Possession HOME_BALL = UNKNOWN.heldBy(Side.HOME);

  /** The visitors have the ball and no free throws are pending. */
  public static final Possession AWAY_BALL = UNKNOWN.heldBy(Side.AWAY);

  public Possession {
    if (freeThrows < 0 || freeThrows > MAX_FREE_THROWS) {
      throw new IllegalArgumentException(
          "free throws pending must be 0 to " + MAX_FREE_THROWS + ", not " + freeThrows);
    }
    if ((freeThrows == 0) != (shooting == Side.NONE)) {
      throw new IllegalArgumentException(
          "a side shoots exactly where free throws are pending: " + freeThrows + ", " + shooting);
    }
  }

  Possession heldBy(Side side) {
    return new Possession(side, Side.NONE, 0, Side.NONE, false, tipWinner);
  }

  Possession looseAfterMissBy(Side side) {
    return new Possession(Side.NONE, side, 0, Side.NONE, false, tipWinner);
  }

  /** {@code count} free throws for {@code side}, after which {@code next} has the ball. */
  Possession withFreeThrows(int count, Side side, Side next, boolean stays) {
    return new Possession(
        next, Side.NONE, Math.min(count, MAX_FREE_THROWS), side, stays, tipWinner);
  }

  Possession withTipWinner(Side side) {
    return new Possession(holder, missedBy, freeThrows, shooting, ballStays, side);
  }

  /** All of it in the low 12 bits. */
  int packed() {
    return holder.code()
        | missedBy.code() << 2
        | freeThrows << 4
        | shooting.code() << 7
        | (ballStays ? 1 << 9 : 0)
        | tipWinner.code() << 10;
  }

  static Possession unpacked(int bits) {
    return new Possession(
        Side.ofCode(bits),
        Side.ofCode(bits >> 2),
        bits >> 4 & MAX_FREE_THROWS,
        Side.ofCode(bits >> 7),
        (bits >> 9 & 1) != 0,
        Side.ofCode(bits >> 10));
  }
}
