package io.courtside.event;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What happened in a play, in the words of event form version 1 and of the live feed. */
public enum EventType {
  GAME_START,
  PERIOD_START,
  SHOT,
  FREE_THROW,
  REBOUND,
  TURNOVER,
  STEAL,
  BLOCK,
  FOUL,
  SUBSTITUTION,
  TIMEOUT,
  PERIOD_END,
  GAME_END,
  JUMP_BALL,
  VIOLATION,
  STOPPAGE,
  EJECTION,
  INSTANT_REPLAY,
  /** Any other word: the event is kept and scored, and moves nobody's impact. */
  UNKNOWN;

  private final String wireName = name().toLowerCase(Locale.ROOT);

  private static final Map<String, EventType> BY_WIRE_NAME = new HashMap<>();

  static {
    for (EventType type : values()) {
      if (type != UNKNOWN) {
        BY_WIRE_NAME.put(type.wireName(), type);
      }
    }
  }

  /** The word this type has in an event line, for example {@code free_throw}. */
  public String wireName() {
    return wireName;
  }

  /** The type that {@code wireName} stands for; {@link #UNKNOWN} where it stands for none. */
  public static EventType of(String wireName) {
    return BY_WIRE_NAME.getOrDefault(wireName, UNKNOWN);
  }
}
