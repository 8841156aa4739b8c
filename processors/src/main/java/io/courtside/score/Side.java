package io.courtside.score;

import io.courtside.event.Event;

/** One of a game's two teams, or neither. */
public enum Side {
  NONE(0),
  HOME(1),
  AWAY(-1);

  private final int sign;

  Side(int sign) {
    this.sign = sign;
  }

  /** The side that acted in {@code event}; {@link #NONE} where the event names neither team. */
  public static Side of(Event event) {
    if (event.byHome()) {
      return HOME;
    }
    return event.byAway() ? AWAY : NONE;
  }

  /** The other team; {@link #NONE} for neither. */
  public Side opponent() {
    return switch (this) {
      case HOME -> AWAY;
      case AWAY -> HOME;
      case NONE -> NONE;
    };
  }

  /** 1 for the home team, -1 for the visitors, 0 for neither. */
  public int sign() {
    return sign;
  }

  /** Two bits that stand for this side in packed forms, whatever the order of the constants. */
  int code() {
    return sign() & 3;
  }

  /** The side whose {@link #code} the low two bits of {@code bits} are. */
  static Side ofCode(int bits) {
    return switch (bits & 3) {
      case 1 -> HOME;
      case 3 -> AWAY;
      default -> NONE;
    };
  }
}
