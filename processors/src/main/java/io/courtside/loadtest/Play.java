package io.courtside.loadtest;

import io.courtside.event.Event;
import io.courtside.event.EventType;

/**
 * What happened in an event, and how much it matters that it is scored at once.
 *
 * @param name its type, and of a shot whether it went in
 * @param weight its class under load
 */
public record Play(String name, Weight weight) {

  /** Classes of events, by what is deferred last. */
  public enum Weight {
    /** Moves the score or the possession for good: made shots, free throws, turnovers, ends. */
    CRITICAL,
    /** Rebounds, missed shots, fouls, steals, blocks. */
    NORMAL,
    /** Substitutions, timeouts, stoppages and what else says little. */
    LOW
  }

  /** The kind of play that an event is. */
  static Play of(Event event) {
    if (event.type() == EventType.SHOT) {
      return event.made()
          ? new Play("shot made", Weight.CRITICAL)
          : new Play("shot missed", Weight.NORMAL);
    }
    return new Play(event.type().wireName(), weight(event.type()));
  }

  private static Weight weight(EventType type) {
    return switch (type) {
      case FREE_THROW, TURNOVER, GAME_START, PERIOD_END, GAME_END -> Weight.CRITICAL;
      case REBOUND, FOUL, STEAL, BLOCK -> Weight.NORMAL;
      default -> Weight.LOW;
    };
  }
}
