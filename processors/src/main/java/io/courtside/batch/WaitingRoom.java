package io.courtside.batch;

import io.courtside.lane.LaneBlock;
import io.courtside.overload.EventClass;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Holds a lane's turns back while more are waiting behind them, and lets them go in the order of
 * their class, then of their arrival.
 *
 * <p>Within a game the order of the game holds: what comes before a critical event of the same game
 * goes as if it were critical. Nothing is held back while nothing waits, so at an everyday rate
 * this changes nothing. Belongs to its lane's thread; how much it holds may be asked by any.
 */
public final class WaitingRoom {
  private final int capacity;
  private final Function<Turn, EventClass> classes;
  private List<Turn> waiting = new ArrayList<>();
  private volatile int held;

  /**
   * @param capacity turns from which on all go; 0 holds nothing back
   * @param classes of which class a turn is
   * @throws IllegalArgumentException where the capacity is negative
   */
  public WaitingRoom(int capacity, Function<Turn, EventClass> classes) {
    if (capacity < 0) {
      throw new IllegalArgumentException("capacity must not be negative: " + capacity);
    }
    this.capacity = capacity;
    this.classes = classes;
  }

  /**
   * Takes the turns of {@code part} in, and lets all go when there is no reason to hold them.
   *
   * @param more whether more blocks wait for the lane
   * @return the part with the turns that go now
   */
  public BatchPart pass(BatchPart part, boolean more) {
    boolean mayHold = part.kind() == LaneBlock.Kind.LINES || part.kind() == LaneBlock.Kind.TICK;
    boolean holds = more && mayHold && waiting.size() + part.turns().size() < capacity;
    if (!holds && waiting.isEmpty()) {
      return part;
    }
    waiting.addAll(part.turns());
    List<Turn> go = List.of();
    if (!holds) {
      go = inOrder(waiting);
      waiting = new ArrayList<>();
    }
    held = waiting.size();
    return new BatchPart(part.lane(), part.kind(), go, part.deadLetters());
  }

  /** How many turns are held back. */
  public int held() {
    return held;
  }

  private List<Turn> inOrder(List<Turn> turns) {
    EventClass[] order = new EventClass[turns.size()];
    Map<String, EventClass> highestBehind = new HashMap<>();
    for (int i = order.length - 1; i >= 0; i--) {
      Turn turn = turns.get(i);
      order[i] =
          highestBehind.merge(
              turn.arrival().event().gameId(), classes.apply(turn), WaitingRoom::higher);
    }
    List<Turn> ordered = new ArrayList<>(order.length);
    for (EventClass eventClass : EventClass.values()) {
      for (int i = 0; i < order.length; i++) {
        if (order[i] == eventClass) {
          ordered.add(turns.get(i));
        }
      }
    }
    return ordered;
  }

  private static EventClass higher(EventClass one, EventClass other) {
    return one.compareTo(other) <= 0 ? one : other;
  }
}
