package io.courtside.score;

import io.courtside.event.Event;
import java.util.ArrayList;
import java.util.List;

/**
 * Shares out what an event moved, by the table in {@link CreditRule}.
 *
 * <p>Whole billionths, the last share takes the remainder: the acting side's credits add up to what
 * it won and the other side's to the negative of that, exactly.
 */
final class CreditRules {
  private CreditRules() {}

  /**
   * The credits of {@code event}.
   *
   * @param unseenNanos what the home team won before the event and without a trace, in billionths
   * @param seenNanos what it won by the event, in billionths
   * @return none with an impact of zero; empty where nothing moved
   */
  static List<Credit> credits(Event event, long unseenNanos, long seenNanos) {
    if (unseenNanos == 0 && seenNanos == 0) {
      return List.of();
    }
    List<Credit> credits = new ArrayList<>(4);
    add(credits, null, event.homeTeam(), Role.UNSEEN, unseenNanos);
    add(credits, null, event.awayTeam(), Role.UNSEEN, -unseenNanos);
    boolean away = Side.of(event) == Side.AWAY;
    String own = away ? event.awayTeam() : event.homeTeam();
    String opponents = away ? event.homeTeam() : event.awayTeam();
    long won = away ? -seenNanos : seenNanos;
    CreditRule rule = ruleOf(event);
    long actorPart = part(won, rule.actorShare());
    // Cut from the whole, so that two shares that make it up leave no billionth over.
    long teammatePart = part(won, rule.actorShare() + rule.teammateShare()) - actorPart;
    long actor = credit(credits, event, own, rule.actor(), actorPart);
    long teammate = credit(credits, event, own, rule.teammate(), teammatePart);
    add(credits, null, own, Role.TEAM, won - actor - teammate);
    long opponent =
        credit(credits, event, opponents, rule.opponent(), part(-won, rule.opponentShare()));
    add(credits, null, opponents, Role.TEAM, -won - opponent);
    return credits;
  }

  private static long part(long won, int permille) {
    return won * permille / 1000;
  }

  /** The rule that {@code event} falls under. */
  static CreditRule ruleOf(Event event) {
    if (Side.of(event) == Side.NONE) {
      return CreditRule.TEAM_ONLY;
    }
    return switch (event.type()) {
      case SHOT -> shotRule(event);
      case FREE_THROW -> CreditRule.FREE_THROW;
      case TURNOVER -> event.stealPlayerId() == null ? CreditRule.TURNOVER : CreditRule.STOLEN;
      case REBOUND ->
          "offensive".equals(event.subtype())
              ? CreditRule.OFFENSIVE_REBOUND
              : CreditRule.DEFENSIVE_REBOUND;
      case FOUL -> CreditRule.FOUL;
      default -> CreditRule.TEAM_ONLY;
    };
  }

  private static CreditRule shotRule(Event event) {
    if (event.made()) {
      return event.assistPlayerId() == null ? CreditRule.MADE_ALONE : CreditRule.MADE_ASSISTED;
    }
    return event.blockPlayerId() == null ? CreditRule.MISSED : CreditRule.BLOCKED;
  }

  /** Credits the player in {@code role}, if the event names one, and says with how much. */
  private static long credit(List<Credit> credits, Event event, String team, Role role, long part) {
    String player = playerIn(role, event);
    if (player == null) {
      return 0;
    }
    add(credits, player, team, role, part);
    return part;
  }

  private static String playerIn(Role role, Event event) {
    if (role == null) {
      return null;
    }
    return switch (role) {
      case SHOOTER, LOSER, REBOUNDER, FOULER -> event.playerId();
      case PASSER -> event.assistPlayerId();
      case BLOCKER -> event.blockPlayerId();
      case STEALER -> event.stealPlayerId();
      case FOULED -> event.foulDrawnPlayerId();
      case TEAM, UNSEEN -> null;
    };
  }

  private static void add(List<Credit> credits, String player, String team, Role role, long nanos) {
    if (nanos != 0) {
      credits.add(new Credit(player, team, role, nanos));
    }
  }
}
