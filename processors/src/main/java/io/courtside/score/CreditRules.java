package io.courtside.score;

import io.courtside.event.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares out what an event moved, by the table in {@link CreditRule}.
 *
 * <p>Whole billionths, and what is left over is the team's: the acting side's credits add up to
 * what it won and the other side's to the negative of that, exactly.
 */
final class CreditRules {
  private static final int FIVE = 5;

  private final List<Credit> credits = new ArrayList<>(12);
  private final Event event;
  private final PlayContext context;

  private CreditRules(Event event, PlayContext context) {
    this.event = event;
    this.context = context;
  }

  /**
   * What the home team won around one event, in billionths.
   *
   * @param unseen before the event and without a trace
   * @param quality by taking a shot, before it was known whether it went in; 0 for other events
   * @param rest by what came of the shot; for other events, by the event
   */
  record Won(long unseen, long quality, long rest) {
    static final Won NOTHING = new Won(0, 0, 0);

    boolean nothing() {
      return unseen == 0 && quality == 0 && rest == 0;
    }
  }

  /**
   * The credits of {@code event}.
   *
   * @param acting the side that acted
   * @param context who is on court
   * @return none with an impact of zero; empty where nothing moved
   */
  static List<Credit> credits(Event event, Side acting, Won won, PlayContext context) {
    if (won.nothing()) {
      return List.of();
    }
    CreditRules rules = new CreditRules(event, context);
    rules.add(null, event.homeTeam(), Role.UNSEEN, won.unseen());
    rules.add(null, event.awayTeam(), Role.UNSEEN, -won.unseen());
    Side side = acting == Side.AWAY ? Side.AWAY : Side.HOME;
    int sign = side.sign();
    CreditRule rule = ruleOf(event, acting);
    CreditShares quality = rule.quality().shares();
    CreditShares rest = rule.shares();
    rules.shareOwn(side, quality, sign * won.quality(), rest, sign * won.rest());
    rules.shareOther(side.opponent(), quality, -sign * won.quality(), rest, -sign * won.rest());
    return rules.credits;
  }

  private void shareOwn(Side side, CreditShares ofTaking, long taken, CreditShares rule, long won) {
    String team = team(side);
    long left = taken + won;
    left -= name(rule.actor(), team, ofTaking.actorOf(taken) + rule.actorOf(won));
    left -= name(rule.teammate(), team, ofTaking.teammateOf(taken) + rule.teammateOf(won));
    left -= shareAmongFive(side, team, ofTaking.ownFiveOf(taken) + rule.ownFiveOf(won));
    add(null, team, Role.TEAM, left);
  }

  private void shareOther(
      Side side, CreditShares ofTaking, long taken, CreditShares rule, long won) {
    String team = team(side);
    long left = taken + won;
    left -= name(rule.opponent(), team, ofTaking.opponentOf(taken) + rule.opponentOf(won));
    left -= shareAmongFive(side, team, ofTaking.otherFiveOf(taken) + rule.otherFiveOf(won));
    add(null, team, Role.TEAM, left);
  }

  /**
   * The rule for what {@code event} moved, but for what taking a shot moved.
   *
   * @param side the side that acted
   */
  static CreditRule ruleOf(Event event, Side side) {
    if (side == Side.NONE) {
      return CreditRule.TEAM_ONLY;
    }
    return switch (event.type()) {
      case SHOT -> {
        if (event.made()) {
          yield event.assistPlayerId() == null
              ? CreditRule.ALONE_MAKING
              : CreditRule.ASSISTED_MAKING;
        }
        yield event.blockPlayerId() == null ? CreditRule.MISSED_MAKING : CreditRule.BLOCKED_MAKING;
      }
      case FREE_THROW -> CreditRule.FREE_THROW;
      case TURNOVER -> event.stealPlayerId() == null ? CreditRule.TURNOVER : CreditRule.STOLEN;
      case REBOUND -> reboundRule(event);
      case FOUL -> foulRule(event.subtype() == null ? "" : event.subtype());
      default -> CreditRule.TEAM_ONLY;
    };
  }

  private static CreditRule reboundRule(Event event) {
    if (event.playerId() == null) {
      return CreditRule.TEAM_ONLY;
    }
    return "offensive".equals(event.subtype())
        ? CreditRule.OFFENSIVE_REBOUND
        : CreditRule.DEFENSIVE_REBOUND;
  }

  private static CreditRule foulRule(String kind) {
    if (kind.contains("offensive")) {
      return CreditRule.OFFENSIVE_FOUL;
    }
    if (kind.contains("technical")) {
      return CreditRule.TECHNICAL_FOUL;
    }
    return kind.contains("shooting") ? CreditRule.SHOOTING_FOUL : CreditRule.OTHER_FOUL;
  }

  /** Credits the player in {@code role}, if the event names one, and says with how much. */
  private long name(Role role, String team, long part) {
    String player = playerIn(role);
    if (player == null) {
      return 0;
    }
    add(player, team, role, part);
    return part;
  }

  /** Credits the five on court, if they are known, and says with how much. */
  private long shareAmongFive(Side side, String team, long part) {
    if (part == 0) {
      return 0;
    }
    List<String> five = context.onCourt(side);
    if (five.size() != FIVE) {
      return 0;
    }
    for (int i = 0; i < FIVE; i++) {
      add(five.get(i), team, Role.ON_COURT, part * (i + 1) / FIVE - part * i / FIVE);
    }
    return part;
  }

  private String playerIn(Role role) {
    if (role == null) {
      return null;
    }
    return switch (role) {
      case SHOOTER, LOSER, REBOUNDER, FOULER -> event.playerId();
      case PASSER -> event.assistPlayerId();
      case BLOCKER -> event.blockPlayerId();
      case STEALER -> event.stealPlayerId();
      case FOULED -> event.foulDrawnPlayerId();
      case ON_COURT, TEAM, UNSEEN -> null;
    };
  }

  private String team(Side side) {
    return side == Side.HOME ? event.homeTeam() : event.awayTeam();
  }

  private void add(String player, String team, Role role, long nanos) {
    if (nanos != 0) {
      credits.add(new Credit(player, team, role, nanos));
    }
  }
}
