package io.courtside.order;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Puts the events of one game into the order of the game.
 *
 * <p>An event whose turn it is goes on at once. One that leaves a gap before it is held until the
 * gap is filled, or until time has moved on by the lateness tolerance since it came: the game's own
 * time, told by its events, or that of the log it was read from, told by all of its lines. Then it
 * goes on without what is missing. What comes after its turn has passed goes on at once and is
 * late. Since only lines move time, the outcome is the same however fast a log is read.
 *
 * <p>Choose the tolerance too small and events that were merely delayed are scored as late; choose
 * it too large and one lost event holds up its game for that long. Not thread safe.
 *
 * @param <T> what is put into order
 */
public final class Sequencer<T> {

  /** Takes what goes on. */
  @FunctionalInterface
  public interface Sink<T> {
    /**
     * Takes what goes on next.
     *
     * @param item what goes on
     * @param passage how it came through
     */
    void accept(T item, Passage passage);
  }

  private record Held<T>(int seq, long heldAtMillis, String log, long logMillis, T item) {}

  private final long latenessMillis;
  private final TreeMap<Integer, Held<T>> bySeq = new TreeMap<>();
  private final Deque<Held<T>> byArrival = new ArrayDeque<>();
  private final Map<Integer, List<T>> followers = new HashMap<>();
  private int next;
  private long gameMillis;

  /**
   * @param lateness how long an event is held for those before it, in the game's own time
   * @param next the {@code seq} whose turn it is; 1 at the start of a game
   * @param gameMillis how far the game's time has moved, milliseconds since the epoch
   * @throws IllegalArgumentException where the tolerance is negative
   */
  public Sequencer(Duration lateness, int next, long gameMillis) {
    if (lateness.isNegative()) {
      throw new IllegalArgumentException("lateness must not be negative: " + lateness);
    }
    this.latenessMillis = lateness.toMillis();
    this.next = next;
    this.gameMillis = gameMillis;
  }

  /**
   * Takes one event that was not seen before.
   *
   * @param seq its place in the game
   * @param tsMillis when it happened, milliseconds since the epoch
   * @param log the log it was read from
   * @param logMillis the time of that log at its line; only differences count
   */
  public void offer(int seq, long tsMillis, String log, long logMillis, T item, Sink<T> sink) {
    // First, so that it makes no difference whether other lines have told that time before.
    moveOn(log, logMillis, sink);
    gameMillis = Math.max(gameMillis, tsMillis);
    if (seq < next) {
      sink.accept(item, Passage.LATE);
    } else if (seq == next) {
      next++;
      sink.accept(item, Passage.IN_TURN);
      releaseInTurn(sink);
    } else {
      Held<T> held = new Held<>(seq, gameMillis, log, logMillis, item);
      bySeq.put(seq, held);
      byArrival.add(held);
    }
    moveOn(log, logMillis, sink);
  }

  /** The time of {@code log} has moved on to {@code logMillis}: what is overdue goes on. */
  public void moveOn(String log, long logMillis, Sink<T> sink) {
    if (!byArrival.isEmpty()) {
      releaseOverdue(log, logMillis, sink);
    }
  }

  /**
   * Takes what puts right an event that was offered before: it goes on after that one, at once
   * where that one has gone.
   *
   * @param seq the place of the event that it puts right
   */
  public void follow(int seq, T item, Sink<T> sink) {
    if (bySeq.containsKey(seq)) {
      followers.computeIfAbsent(seq, s -> new ArrayList<>(1)).add(item);
    } else {
      sink.accept(item, Passage.IN_TURN);
    }
  }

  /** Lets everything go on that is held: nothing will come to fill the gaps. */
  public void flush(Sink<T> sink) {
    while (!bySeq.isEmpty()) {
      skipTo(bySeq.lastKey(), sink);
    }
    byArrival.clear();
  }

  private void releaseInTurn(Sink<T> sink) {
    for (var first = bySeq.firstEntry();
        first != null && first.getKey() == next;
        first = bySeq.firstEntry()) {
      releaseFirst(sink);
    }
  }

  private void releaseFirst(Sink<T> sink) {
    Held<T> held = bySeq.pollFirstEntry().getValue();
    Passage passage =
        new Passage(false, held.seq() - next, Math.max(0, gameMillis - held.heldAtMillis()));
    next = held.seq() + 1;
    sink.accept(held.item(), passage);
    List<T> follow = followers.remove(held.seq());
    if (follow != null) {
      follow.forEach(item -> sink.accept(item, Passage.IN_TURN));
    }
  }

  private void releaseOverdue(String log, long logMillis, Sink<T> sink) {
    for (Held<T> oldest = byArrival.peek(); oldest != null; oldest = byArrival.peek()) {
      if (!bySeq.containsKey(oldest.seq())) {
        byArrival.poll(); // has gone on in its turn
      } else if (isOverdue(oldest, log, logMillis)) {
        byArrival.poll();
        skipTo(oldest.seq(), sink);
      } else {
        return;
      }
    }
  }

  private boolean isOverdue(Held<T> held, String log, long logMillis) {
    return gameMillis - held.heldAtMillis() >= latenessMillis
        || (held.log().equals(log) && logMillis - held.logMillis() >= latenessMillis);
  }

  /** Gives up on what is missing before {@code seq}. */
  private void skipTo(int seq, Sink<T> sink) {
    for (var first = bySeq.firstEntry();
        first != null && first.getKey() <= seq;
        first = bySeq.firstEntry()) {
      releaseFirst(sink);
    }
    releaseInTurn(sink);
  }

  /** How many events are held. */
  public int held() {
    return bySeq.size();
  }

  /** The {@code seq} whose turn it is. */
  public int next() {
    return next;
  }
}
