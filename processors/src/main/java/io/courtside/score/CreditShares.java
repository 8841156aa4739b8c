package io.courtside.score;

/**
 * Shares of players in what a play moved, in thousandths; what they leave is their team's.
 *
 * @param actor part of the player who acted; {@code null} where nobody is singled out
 * @param actorShare share of that player
 * @param teammate part of a second player of the acting side, or {@code null}
 * @param teammateShare share of that player
 * @param ownFive share of the acting side's five on court together, who may include the two above
 * @param opponent part of a player of the other side, or {@code null}
 * @param opponentShare share of that player
 * @param otherFive share of the other side's five on court together
 */
record CreditShares(
    Role actor,
    int actorShare,
    Role teammate,
    int teammateShare,
    int ownFive,
    Role opponent,
    int opponentShare,
    int otherFive) {
  /** All is the teams'. */
  static final CreditShares TEAMS = new CreditShares(null, 0, null, 0, 0, null, 0, 0);

  private static final int WHOLE = 1000;

  CreditShares {
    requireShares(actorShare, teammateShare, ownFive);
    requireShares(opponentShare, otherFive, 0);
  }

  private static void requireShares(int one, int two, int three) {
    if (one < 0 || two < 0 || three < 0 || one + two + three > WHOLE) {
      throw new IllegalArgumentException(
          "shares of a side must be 0 or more and make at most %d: %d, %d, %d"
              .formatted(WHOLE, one, two, three));
    }
  }

  static CreditShares ofActor(Role actor, int share) {
    return new CreditShares(actor, share, null, 0, 0, null, 0, 0);
  }

  CreditShares teammate(Role role, int share) {
    return new CreditShares(
        actor, actorShare, role, share, ownFive, opponent, opponentShare, otherFive);
  }

  CreditShares ownFive(int share) {
    return new CreditShares(
        actor, actorShare, teammate, teammateShare, share, opponent, opponentShare, otherFive);
  }

  CreditShares opponent(Role role, int share) {
    return new CreditShares(
        actor, actorShare, teammate, teammateShare, ownFive, role, share, otherFive);
  }

  CreditShares otherFive(int share) {
    return new CreditShares(
        actor, actorShare, teammate, teammateShare, ownFive, opponent, opponentShare, share);
  }

  /** The actor's part of what the acting side won. */
  long actorOf(long won) {
    return cut(won, 0, actorShare);
  }

  /** The second player's part of it. */
  long teammateOf(long won) {
    return cut(won, actorShare, actorShare + teammateShare);
  }

  /** The part of the acting side's five. */
  long ownFiveOf(long won) {
    int before = actorShare + teammateShare;
    return cut(won, before, before + ownFive);
  }

  /** The opponent's part of what the other side won. */
  long opponentOf(long won) {
    return cut(won, 0, opponentShare);
  }

  /** The part of the other side's five. */
  long otherFiveOf(long won) {
    return cut(won, opponentShare, opponentShare + otherFive);
  }

  /** Cut from the whole, so that shares that make it up leave no billionth over. */
  private static long cut(long won, int from, int to) {
    return won * to / WHOLE - won * from / WHOLE;
  }
}
