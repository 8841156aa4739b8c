package io.courtside.context;

import io.courtside.lane.Arrival;
import io.courtside.league.League;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The games a lane holds in memory; the others it recalls from the store, all that a block needs in
 * one round trip. Belongs to the lane's thread.
 */
final class GameCache {
  /** One in so many is forgotten at once, so that not every block has to look for the oldest. */
  private static final int FORGOTTEN_AT_ONCE = 16;

  private static final class Held {
    private final GameContext game;
    private long recalledAt;

    Held(GameContext game) {
      this.game = game;
    }
  }

  private final ContextStore store;
  private final Duration lateness;
  private final League league;
  private final int most;
  private final Consumer<Collection<String>> committed;
  private final Set<String> stale = ConcurrentHashMap.newKeySet();
  private final Map<String, Held> games = new HashMap<>();
  private long blocks;

  /**
   * @param lateness how long an event is held for those before it
   * @param league knows what a stored game's season began with
   * @param most how many games are kept when nothing of them is on its way
   * @param committed waits until the store has what was scored of some games
   */
  GameCache(
      ContextStore store,
      Duration lateness,
      League league,
      int most,
      Consumer<Collection<String>> committed) {
    this.store = store;
    this.league = league;
    this.lateness = lateness;
    this.most = most;
    this.committed = committed;
  }

  /**
   * What is stored of these games is not what is here any more; unless something of them is on its
   * way, they are recalled anew. May be called by any thread.
   */
  void stale(Set<String> gameIds) {
    stale.addAll(gameIds);
  }

  private void dropStale() {
    for (Iterator<String> ids = stale.iterator(); ids.hasNext(); ) {
      String id = ids.next();
      ids.remove();
      Held held = games.get(id);
      if (held != null && held.game.isAtRest()) {
        games.remove(id);
      }
    }
  }

  /** Makes sure that the games of {@code arrivals} are here. */
  void recall(List<Arrival> arrivals) {
    if (!stale.isEmpty()) {
      dropStale();
    }
    blocks++;
    Set<String> missing = null;
    for (Arrival arrival : arrivals) {
      Held held = games.get(arrival.event().gameId());
      if (held != null) {
        held.recalledAt = blocks;
      } else {
        missing = missing == null ? new LinkedHashSet<>() : missing;
        missing.add(arrival.event().gameId());
      }
    }
    if (missing == null) {
      return;
    }
    committed.accept(missing);
    Map<String, StoredGame> stored = store.recall(missing);
    for (String id : missing) {
      StoredGame game = stored.get(id);
      Held held =
          new Held(
              game == null
                  ? GameContext.unseen(id, lateness)
                  : GameContext.of(game, lateness, league));
      held.recalledAt = blocks;
      games.put(id, held);
    }
    if (games.size() > most) {
      forgetOldest();
    }
  }

  /** A game that was recalled. */
  GameContext game(String gameId) {
    Held held = games.get(gameId);
    if (held == null) {
      throw new IllegalStateException("game " + gameId + " was not recalled");
    }
    return held.game;
  }

  private void forgetOldest() {
    games.values().stream()
        .filter(held -> held.recalledAt < blocks && held.game.isAtRest())
        .sorted(Comparator.comparingLong(held -> held.recalledAt))
        .limit(games.size() - most + most / FORGOTTEN_AT_ONCE)
        .map(held -> held.game.gameId())
        .toList()
        .forEach(games::remove);
  }
}
