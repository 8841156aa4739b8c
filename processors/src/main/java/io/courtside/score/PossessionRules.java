package io.courtside.score;

import io.courtside.event.Event;
import io.courtside.event.EventType;

/**
 * Derives who has the ball after an event from who had it before.
 *
 * <p>The event form names no possession, so it follows from the plays: total over any order of
 * events, right for the orders a game has.
 */
final class PossessionRules {
  private PossessionRules() {}

  /** Who has the ball after {@code event}, given {@code before}. */
  static Possession after(Possession before, Event event) {
    Side side = Side.of(event);
    Possession after = moved(before, event, side);
    return after.tipWinner() == Side.NONE ? withTip(after, event, side) : after;
  }

  private static Possession moved(Possession before, Event event, Side side) {
    return switch (event.type()) {
      case GAME_START, GAME_END -> before.heldBy(Side.NONE);
      case PERIOD_END -> before.heldBy(firstOfPeriod(event.period() + 1, before.tipWinner()));
      case PERIOD_START -> before.heldBy(firstOfPeriod(event.period(), before.tipWinner()));
      default -> side == Side.NONE ? before : played(before, event, side);
    };
  }

  private static Possession played(Possession before, Event event, Side side) {
    return switch (event.type()) {
      case SHOT -> event.made() ? before.heldBy(side.opponent()) : before.looseAfterMissBy(side);
      case FREE_THROW -> freeThrow(before, event, side);
      case REBOUND -> rebound(before, event, side);
      case TURNOVER -> turnover(before, side);
      case STEAL, JUMP_BALL -> before.heldBy(side);
      case FOUL -> foul(before, event, side);
      default -> before;
    };
  }

  /** The tip's loser opens the second and third quarter, its winner the fourth (NBA rule 6). */
  private static Side firstOfPeriod(int period, Side tipWinner) {
    return switch (period) {
      case 2, 3 -> tipWinner.opponent();
      case 4 -> tipWinner;
      default -> Side.NONE;
    };
  }

  private static Possession freeThrow(Possession before, Event event, Side side) {
    int left = freeThrowsLeft(before, event, side);
    boolean expected = before.freeThrows() > 0 && before.shooting() == side;
    Side next = expected ? before.holder() : side.opponent();
    boolean stays = expected && before.ballStays();
    if (left > 0) {
      return before.withFreeThrows(left, side, next, stays);
    }
    return event.made() || stays ? before.heldBy(next) : before.looseAfterMissBy(side);
  }

  private static int freeThrowsLeft(Possession before, Event event, Side side) {
    String subtype = event.subtype();
    if (subtype != null && subtype.length() == 6 && subtype.startsWith(" of ", 1)) {
      int left = Character.digit(subtype.charAt(5), 10) - Character.digit(subtype.charAt(0), 10);
      if (left > 0) {
        return left;
      }
      boolean single = subtype.charAt(5) == '1';
      // A technical's single shot comes ahead of the pair it was added to.
      return single && before.shooting() == side ? Math.max(0, before.freeThrows() - 1) : 0;
    }
    return before.shooting() == side ? Math.max(0, before.freeThrows() - 1) : 0;
  }

  private static Possession rebound(Possession before, Event event, Side side) {
    boolean dead = event.qualifiers().contains("deadball");
    // The feed books a team rebound for a miss that is no live ball.
    return dead && before.holder() != Side.NONE ? before : before.heldBy(side);
  }

  private static Possession turnover(Possession before, Side side) {
    // An offensive foul is booked twice, and the free throws of a foul after it stand between.
    boolean alreadyOver = before.freeThrows() > 0 && before.holder() == side.opponent();
    return alreadyOver ? before : before.heldBy(side.opponent());
  }

  private static Possession foul(Possession before, Event event, Side side) {
    String kind = event.subtype() == null ? "" : event.subtype();
    Side fouled = side.opponent();
    int shots = freeThrowsAwarded(event);
    if (kind.contains("double")) {
      return before;
    }
    if (kind.contains("technical")) {
      return technical(before, shots, fouled);
    }
    if (kind.contains("offensive")) {
      return before.heldBy(fouled);
    }
    if (shots == 0) {
      return before.freeThrows() > 0 ? before : before.heldBy(fouled);
    }
    boolean stays = keepsTheBall(kind);
    return before.withFreeThrows(shots, fouled, stays ? fouled : side, stays);
  }

  private static Possession technical(Possession before, int shots, Side fouled) {
    if (shots == 0) {
      return before;
    }
    boolean joins = before.shooting() == fouled;
    return before.withFreeThrows(
        joins ? before.freeThrows() + shots : shots,
        fouled,
        before.holder(),
        joins ? before.ballStays() : true);
  }

  private static boolean keepsTheBall(String kind) {
    return kind.contains("flagrant")
        || kind.contains("clear-path")
        || kind.contains("transition")
        || kind.contains("away-from-play");
  }

  private static int freeThrowsAwarded(Event foul) {
    for (String qualifier : foul.qualifiers()) {
      if (qualifier.length() == 10 && qualifier.endsWith("freethrow")) {
        return Math.max(0, Character.digit(qualifier.charAt(0), 10));
      }
    }
    return 0;
  }

  private static Possession withTip(Possession after, Event event, Side side) {
    if (event.period() != 1) {
      return after;
    }
    EventType type = event.type();
    if (type == EventType.SHOT || type == EventType.TURNOVER || type == EventType.JUMP_BALL) {
      return after.withTipWinner(side);
    }
    return type == EventType.FOUL ? after.withTipWinner(after.holder()) : after;
  }
}
