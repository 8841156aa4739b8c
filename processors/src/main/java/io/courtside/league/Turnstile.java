package io.courtside.league;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Keeps beginnings and ends of games in the order of the log, though each game has a lane of its
 * own and lanes run ahead of each other.
 *
 * <p>A game begins once the games of its teams have ended whose end came before in the log, and so
 * have those of other seasons; so it finds of its teams and of earlier seasons what the log has.
 * And a game ends once the beginnings of other games it would so concern, whose first line came
 * before, are committed. Everyone waits for smaller numbers only, so nobody waits in a circle. In a
 * live night these moments lie hours apart and nobody waits. Safe for use by many threads.
 */
public final class Turnstile {
  /** The number of events that are neither a game's first nor its end. */
  public static final long FREE = 0;

  private record Announced(String game, Season season, String home, String away) {
    static Announced of(Event event) {
      return new Announced(event.gameId(), Season.of(event), event.homeTeam(), event.awayTeam());
    }

    /** Whether the end of one changes what the other begins with. */
    boolean concerns(Announced other) {
      return !game.equals(other.game) && (sharesTeamWith(other) || !season.equals(other.season));
    }

    private boolean sharesTeamWith(Announced other) {
      return home.equals(other.home)
          || home.equals(other.away)
          || away.equals(other.home)
          || away.equals(other.away);
    }
  }

  private final Map<String, Announced> begun = new ConcurrentHashMap<>();
  private final TreeMap<Long, Announced> beginnings = new TreeMap<>();
  private final TreeMap<Long, Announced> ends = new TreeMap<>();
  private final AtomicInteger waiting = new AtomicInteger();
  private long last;

  /**
   * Announces an event in the order of the log.
   *
   * @return its number where it is the first line of its game or its end; else {@link #FREE}
   */
  public long announce(Event event) {
    if (event.type() == EventType.GAME_END) {
      Announced first = begun.remove(event.gameId());
      return add(ends, first == null ? Announced.of(event) : first);
    }
    if (begun.containsKey(event.gameId())) {
      return FREE;
    }
    Announced first = Announced.of(event);
    begun.put(event.gameId(), first);
    return add(beginnings, first);
  }

  private synchronized long add(Map<Long, Announced> announced, Announced one) {
    last++;
    announced.put(last, one);
    return last;
  }

  /** Whether the event of that number may go on; if it may once, it may ever after. */
  public boolean isOpen(long number) {
    return number == FREE || isPassable(number);
  }

  private synchronized boolean isPassable(long number) {
    Announced beginning = beginnings.get(number);
    if (beginning != null) {
      return isClear(ends, number, beginning);
    }
    Announced end = ends.get(number);
    return end == null || isClear(beginnings, number, end);
  }

  private static boolean isClear(SortedMap<Long, Announced> others, long number, Announced one) {
    for (Announced other : others.headMap(number).values()) {
      if (one.concerns(other)) {
        return false;
      }
    }
    return true;
  }

  /** A game waits. */
  public void enter() {
    waiting.incrementAndGet();
  }

  /** A game that waited goes on. */
  public void leave() {
    waiting.decrementAndGet();
  }

  /** Whether a game waits for what others have not committed yet. */
  public boolean isAwaited() {
    return waiting.get() > 0;
  }

  /**
   * The event of that number has been scored: where it is a game's end, games that begin find what
   * it adds. Ends wait on for those that began, until these are {@link #settle settled}: a crash
   * before must not let them begin again in a league that knows more.
   */
  public synchronized void scored(long number) {
    ends.remove(number);
  }

  /** The event of that number has been committed, or goes nowhere; nobody waits for it any more. */
  public synchronized void settle(long number) {
    beginnings.remove(number);
    ends.remove(number);
  }
}
