package io.courtside.context;

import io.courtside.lane.Arrival;
import io.courtside.league.League;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
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
  private final ContextStore store;
  private final Duration lateness;
  private final League league;
  private final int most;
  private final Consumer<Collection<String>> committed;
  private final Set<String> stale = ConcurrentHashMap.newKeySet();
  private final LinkedHashMap<String, GameContext> games = new LinkedHashMap<>(64, 0.75f, true);

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
      GameContext game = games.get(ids.next());
      ids.remove();
      if (game != null && game.isAtRest()) {
        games.remove(game.gameId());
      }
    }
  }

  /** Makes sure that the games of {@code arrivals} are here. */
  void recall(List<Arrival> arrivals) {
    if (!stale.isEmpty()) {
      dropStale();
    }
    Set<String> missing = null;
    for (Arrival arrival : arrivals) {
      if (games.get(arrival.event().gameId()) == null) {
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
      games.put(
          id,
          game == null ? GameContext.unseen(id, lateness) : GameContext.of(game, lateness, league));
    }
    forgetOldest(arrivals);
  }

  /** A game that was recalled. */
  GameContext game(String gameId) {
    GameContext game = games.get(gameId);
    if (game == null) {
      throw new IllegalStateException("game " + gameId + " was not recalled");
    }
    return game;
  }

  private void forgetOldest(List<Arrival> arrivals) {
    if (games.size() <= most) {
      return;
    }
    Set<String> needed = new HashSet<>();
    arrivals.forEach(arrival -> needed.add(arrival.event().gameId()));
    Iterator<GameContext> oldestFirst = games.values().iterator();
    while (games.size() > most && oldestFirst.hasNext()) {
      GameContext game = oldestFirst.next();
      if (game.isAtRest() && !needed.contains(game.gameId())) {
        oldestFirst.remove();
      }
    }
  }
}
