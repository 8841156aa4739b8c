package io.courtside.score;

/**
 * How one kind of play is shared out, in thousandths of what it moved.
 *
 * <p>A rule names the shares of players: on the acting side the actor and a team-mate, on the other
 * side one opponent. What they leave, or what falls to a player the event does not name, is their
 * team's.
 */
enum CreditRule {
  /** Nobody helped that the event names. */
  MADE_ALONE(Role.SHOOTER, 1000, null, 0, null, 0),
  /** Game Score gives an assist 0.7 points, three tenths of an average basket of 2.3 points. */
  MADE_ASSISTED(Role.SHOOTER, 700, Role.PASSER, 300, null, 0),
  /** The shooter chose the shot; a contest that is not booked is the defence's as a whole. */
  MISSED(Role.SHOOTER, 1000, null, 0, null, 0),
  /** The blocker made the miss; three tenths stay with those who forced that shot. */
  BLOCKED(Role.SHOOTER, 1000, null, 0, Role.BLOCKER, 700),
  /** Nobody defends a free throw. */
  FREE_THROW(Role.SHOOTER, 1000, null, 0, null, 0),
  /** Thrown or walked away: the defence did its part as a whole. */
  TURNOVER(Role.LOSER, 1000, null, 0, null, 0),
  /** As with a block: the hand that took it, and those who closed the other ways. */
  STOLEN(Role.LOSER, 1000, null, 0, Role.STEALER, 700),
  /** The defence gets most rebounds anyway, and boxing out is shared: half is the catcher's. */
  DEFENSIVE_REBOUND(Role.REBOUNDER, 500, null, 0, null, 0),
  /** Against the odds, so mostly one player's doing. */
  OFFENSIVE_REBOUND(Role.REBOUNDER, 800, null, 0, null, 0),
  /** One committed it, one drew it. */
  FOUL(Role.FOULER, 1000, null, 0, Role.FOULED, 1000),
  /**
   * Time run down, a dead ball, a word not known: no one player's. Steals and blocks too, for the
   * turnover or missed shot beside them has named them.
   */
  TEAM_ONLY(null, 0, null, 0, null, 0);

  private final Role actor;
  private final int actorShare;
  private final Role teammate;
  private final int teammateShare;
  private final Role opponent;
  private final int opponentShare;

  CreditRule(
      Role actor,
      int actorShare,
      Role teammate,
      int teammateShare,
      Role opponent,
      int opponentShare) {
    this.actor = actor;
    this.actorShare = actorShare;
    this.teammate = teammate;
    this.teammateShare = teammateShare;
    this.opponent = opponent;
    this.opponentShare = opponentShare;
  }

  /** Part of the player who acted; {@code null} where nobody is singled out. */
  Role actor() {
    return actor;
  }

  int actorShare() {
    return actorShare;
  }

  /** Part of a second player of the acting side, or {@code null}. */
  Role teammate() {
    return teammate;
  }

  int teammateShare() {
    return teammateShare;
  }

  /** Part of a player of the other side, or {@code null}. */
  Role opponent() {
    return opponent;
  }

  int opponentShare() {
    return opponentShare;
  }
}
