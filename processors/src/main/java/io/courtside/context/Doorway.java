package io.courtside.context;

import io.courtside.batch.Turn;
import io.courtside.league.Turnstile;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps the turns of a lane's games that may not begin or end yet, until they may. Belongs to the
 * lane's thread.
 */
final class Doorway {
  private final Turnstile turnstile;
  private final Map<GameContext, Deque<Turn>> waiting = new LinkedHashMap<>();
  private int held;

  Doorway(Turnstile turnstile) {
    this.turnstile = turnstile;
  }

  /** Hands {@code turn} on to {@code out}, or keeps it where its game has to wait. */
  void pass(GameContext game, Turn turn, List<Turn> out) {
    Deque<Turn> kept = waiting.get(game);
    if (kept == null && mayPass(game, turn)) {
      out.add(turn);
      return;
    }
    if (kept == null) {
      kept = new ArrayDeque<>();
      waiting.put(game, kept);
      turnstile.enter();
    }
    kept.add(turn);
    held++;
  }

  /** Hands on to {@code out} what need not wait any more. */
  void open(List<Turn> out) {
    Iterator<Map.Entry<GameContext, Deque<Turn>>> games = waiting.entrySet().iterator();
    while (games.hasNext()) {
      Map.Entry<GameContext, Deque<Turn>> game = games.next();
      Deque<Turn> kept = game.getValue();
      while (!kept.isEmpty() && mayPass(game.getKey(), kept.peek())) {
        out.add(kept.poll());
        held--;
      }
      if (kept.isEmpty()) {
        games.remove();
        turnstile.leave();
      }
    }
  }

  /** Whether something that waited may go on now. */
  boolean isOpen() {
    return waiting.entrySet().stream()
        .anyMatch(game -> mayPass(game.getKey(), game.getValue().peek()));
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  /** How many turns wait. */
  int held() {
    return held;
  }

  private boolean mayPass(GameContext game, Turn turn) {
    if (!game.mayBegin()) {
      if (!turnstile.isOpen(game.beginsAt())) {
        return false;
      }
      game.admit();
    }
    return turnstile.isOpen(turn.arrival().turnstile());
  }
}
