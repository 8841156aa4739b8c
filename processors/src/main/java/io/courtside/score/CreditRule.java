package io.courtside.score;

import static io.courtside.score.CreditShares.TEAMS;
import static io.courtside.score.CreditShares.ofActor;

/**
 * How one kind of play is shared out: the whole table, each rule with its reason.
 *
 * <p>A shot has two rules, for what taking it moved and for what came of it. What players do that
 * no line names (a screen, a contest, staying in front) shows only in what happens while they are
 * on court; so the five who defend share what their side won or lost by it.
 */
enum CreditRule {
  ASSISTED_QUALITY(
      "The pass made the look as much as the shooter did by getting open. The defence as a whole let"
          + " it happen.",
      ofActor(Role.SHOOTER, 500).teammate(Role.PASSER, 500).otherFive(1000)),
  ASSISTED_MAKING(
      "Making it is the shooter's, but passers are a part of why their receivers make more than the"
          + " model expects; Game Score gives an assist 0.7 points, three tenths of an average"
          + " basket. Of a make, half is the defence's: the rest is the shooter's touch, which no"
          + " defender answers for.",
      ofActor(Role.SHOOTER, 700).teammate(Role.PASSER, 300).otherFive(500)),
  ALONE_QUALITY(
      "Nobody helped that the line names, yet spacing and screens did: three tenths stay with the"
          + " team.",
      ofActor(Role.SHOOTER, 700).otherFive(1000)),
  ALONE_MAKING(
      "As above, and less of it, for the touch is the shooter's own.",
      ofActor(Role.SHOOTER, 800).otherFive(500)),
  MISSED_QUALITY(
      "The shooter chose to shoot; a pass that led to a miss has no line.",
      ofActor(Role.SHOOTER, 1000).otherFive(1000)),
  MISSED_MAKING(
      "The shooter missed; a contest that is not booked is that of the five who defend.",
      ofActor(Role.SHOOTER, 1000).otherFive(1000)),
  BLOCKED_QUALITY(
      "As with any miss: getting that shot was no doing of the blocker.",
      ofActor(Role.SHOOTER, 1000).otherFive(1000)),
  BLOCKED_MAKING(
      "The blocker made the miss; three tenths stay with those who forced that shot.",
      ofActor(Role.SHOOTER, 1000).opponent(Role.BLOCKER, 700).otherFive(300)),
  FREE_THROW("Nobody helps, nobody defends.", ofActor(Role.SHOOTER, 1000)),
  TURNOVER(
      "Thrown or walked away; the pressure of the defence is that of its five.",
      ofActor(Role.LOSER, 1000).otherFive(1000)),
  STOLEN(
      "As with a block: the hand that took it, and those who closed the other ways.",
      ofActor(Role.LOSER, 1000).opponent(Role.STEALER, 700).otherFive(300)),
  OFFENSIVE_REBOUND(
      "Against the odds, so mostly one player's doing; the five who should have had it let it go.",
      ofActor(Role.REBOUNDER, 700).otherFive(1000)),
  DEFENSIVE_REBOUND(
      "Mostly the miss that came before, and boxing out is shared: three tenths are the catcher's,"
          + " the rest that of the five. The shooting side gave up nothing it had.",
      ofActor(Role.REBOUNDER, 300).ownFive(700)),
  SHOOTING_FOUL(
      "One drew it by attacking; the fouler is often the one who came to help, so half of the blame"
          + " is the team's.",
      ofActor(Role.FOULER, 500).opponent(Role.FOULED, 700)),
  OFFENSIVE_FOUL(
      "A turnover by one, taken by the other who stood his ground.",
      ofActor(Role.FOULER, 1000).opponent(Role.FOULED, 1000)),
  TECHNICAL_FOUL("Talked into by one alone.", ofActor(Role.FOULER, 1000)),
  OTHER_FOUL(
      "Away from the ball, to stop a break or the clock: half is the team's plan, on both sides.",
      ofActor(Role.FOULER, 500).opponent(Role.FOULED, 500)),
  TEAM_ONLY(
      "Time run down, a dead ball, a team's rebound, a tip, a substitution, a word not known: no one"
          + " player's. Steals and blocks too, for the turnover or missed shot beside them has"
          + " named them.",
      TEAMS);

  private final String reason;

  // A record of numbers and constants, immutable all through.
  @SuppressWarnings("ImmutableEnumChecker")
  private final CreditShares shares;

  CreditRule(String reason, CreditShares shares) {
    this.reason = reason;
    this.shares = shares;
  }

  /** Why the shares are what they are. */
  String reason() {
    return reason;
  }

  CreditShares shares() {
    return shares;
  }

  /** The rule for what taking the shot moved of which this is the making; else the teams'. */
  CreditRule quality() {
    return switch (this) {
      case ASSISTED_MAKING -> ASSISTED_QUALITY;
      case ALONE_MAKING -> ALONE_QUALITY;
      case MISSED_MAKING -> MISSED_QUALITY;
      case BLOCKED_MAKING -> BLOCKED_QUALITY;
      default -> TEAM_ONLY;
    };
  }
}
