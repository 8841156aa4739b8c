package io.courtside.overload;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * Which class an event is of, by its type and by how much hangs on the moment.
 *
 * <p>A shot that went in goes by the word {@code shot_made}, one that did not by {@code
 * shot_missed}; every other event goes by the word of its type. The beginning and the end of a game
 * are critical whatever the rules say: other games wait for them.
 */
public final class ClassRules {
  /** The word of a shot that went in. */
  public static final String SHOT_MADE = "shot_made";

  /** The word of a shot that did not go in. */
  public static final String SHOT_MISSED = "shot_missed";

  private final Map<EventType, EventClass> byType = new EnumMap<>(EventType.class);
  private final EventClass made;
  private final EventClass missed;
  private final long raisingMicros;

  /**
   * @param critical words of what is critical
   * @param low words of what is low; everything else is normal
   * @param raisingMicros leverage, in millionths, from which on an event is one class higher
   * @throws IllegalArgumentException where a word is none of those known, or is in both
   */
  public ClassRules(Set<String> critical, Set<String> low, long raisingMicros) {
    for (String word : critical) {
      requireKnown(word);
      if (low.contains(word)) {
        throw new IllegalArgumentException(word + " cannot be critical and low");
      }
    }
    low.forEach(ClassRules::requireKnown);
    for (EventType type : EventType.values()) {
      byType.put(type, classOf(type.wireName(), critical, low));
    }
    byType.put(EventType.GAME_START, EventClass.CRITICAL);
    byType.put(EventType.GAME_END, EventClass.CRITICAL);
    made = classOf(SHOT_MADE, critical, low);
    missed = classOf(SHOT_MISSED, critical, low);
    this.raisingMicros = raisingMicros;
  }

  private static void requireKnown(String word) {
    boolean known =
        word.equals(SHOT_MADE)
            || word.equals(SHOT_MISSED)
            || word.equals(EventType.UNKNOWN.wireName())
            || (EventType.of(word) != EventType.UNKNOWN && EventType.of(word) != EventType.SHOT);
    if (!known) {
      throw new IllegalArgumentException("there is no kind of event named " + word);
    }
  }

  private static EventClass classOf(String word, Set<String> critical, Set<String> low) {
    if (critical.contains(word)) {
      return EventClass.CRITICAL;
    }
    return low.contains(word) ? EventClass.LOW : EventClass.NORMAL;
  }

  /** The word that {@code event} goes by. */
  public static String word(Event event) {
    if (event.type() == EventType.SHOT) {
      return event.made() ? SHOT_MADE : SHOT_MISSED;
    }
    return event.type().wireName();
  }

  /**
   * The class of {@code event}.
   *
   * @param leverageMicros leverage of its moment, in millionths; 1,000,000 is everyday
   */
  public EventClass of(Event event, long leverageMicros) {
    EventClass plain =
        event.type() == EventType.SHOT ? (event.made() ? made : missed) : byType.get(event.type());
    return leverageMicros >= raisingMicros ? plain.raised() : plain;
  }
}
