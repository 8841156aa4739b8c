package io.courtside.league;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps beginnings and ends of games in the order of the log, though each game has a lane of its
 * own and lanes run ahead of each other.
 *
 * <p>A game begins once all games have ended whose end came before in the log, so it finds the
 * league as the log has it; and a game ends once the other games of its teams have begun whose
 * first line came before. Everyone waits for smaller numbers only, so nobody waits in a circle. In
 * a live night these moments lie hours apart and nobody waits. Safe for use by many threads.
 */
public final class Turnstile {
  /** The number of events that are neither a game's first nor its end. */
  public static final long FREE = 0;

  private record Announced(String game, String home, String away) {
    boolean sharesTeamWith(Announced other) {
      return home.equals(other.home)
          || home.equals(other.away)
          || away.equals(other.home)
          || away.equals(other.away);
    }
  }

  private final Set<String> begun = ConcurrentHashMap.newKeySet();
  private final TreeMap<Long, Announced> beginnings = new TreeMap<>();
  private final TreeMap<Long, Announced> ends = new TreeMap<>();
  private long last;

  /**
   * Announces an event in the order of the log.
   *
   * @return its number where it is the first line of its game or its end; else {@link #FREE}
   */
  public long announce(Event event) {
    if (event.type() == EventType.GAME_END) {
      begun.remove(event.gameId());
      return add(ends, event);
    }
    return begun.add(event.gameId()) ? add(beginnings, event) : FREE;
  }

  private synchronized long add(Map<Long, Announced> announced, Event event) {
    last++;
    announced.put(last, new Announced(event.gameId(), event.homeTeam(), event.awayTeam()));
    return last;
  }

  /** Whether the event of that number may go on; if it may once, it may ever after. */
  public boolean isOpen(long number) {
    return number == FREE || isPassable(number);
  }

  private synchronized boolean isPassable(long number) {
    if (beginnings.containsKey(number)) {
      return ends.isEmpty() || ends.firstKey() > number;
    }
    Announced end = ends.get(number);
    return end == null
        || beginnings.headMap(number).values().stream()
            .noneMatch(other -> !other.game().equals(end.game()) && other.sharesTeamWith(end));
  }

  /** The event of that number has been committed, or goes nowhere; nobody waits for it any more. */
  public synchronized void settle(long number) {
    beginnings.remove(number);
    ends.remove(number);
  }
}
