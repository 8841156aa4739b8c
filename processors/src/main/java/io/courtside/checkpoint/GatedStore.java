package io.courtside.checkpoint;

import io.courtside.context.ContextStore;
import io.courtside.context.LaneCommit;
import io.courtside.context.Progress;
import io.courtside.context.StoredGame;
import io.courtside.league.LeagueNews;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A store whose commits can be held off for a moment, so that all lanes' state can be read as of
 * one point. Commits pass the gate side by side; what is done {@link #alone} or {@link #frozen}
 * waits for those under way and holds off the next.
 *
 * <p>So that the moment is short, state can be read before it: the gate notes since {@link #watch}
 * which games have to be read again.
 */
public final class GatedStore implements ContextStore {
  private final ContextStore store;
  private final ReadWriteLock gate = new ReentrantReadWriteLock();
  private Set<String> changed;
  private boolean allChanged = true;

  /**
   * @param store the store behind the gate
   */
  public GatedStore(ContextStore store) {
    this.store = store;
  }

  @Override
  public Map<String, StoredGame> recall(Collection<String> gameIds) {
    return store.recall(gameIds);
  }

  @Override
  public void commit(LaneCommit commit) {
    gate.readLock().lock();
    try {
      if (changed != null) {
        commit.games().forEach(game -> changed.add(game.gameId()));
      }
      store.commit(commit);
    } finally {
      gate.readLock().unlock();
    }
  }

  @Override
  public LeagueNews league() {
    return store.league();
  }

  @Override
  public Progress progress() {
    return store.progress();
  }

  /** Does something while nothing is committed. Lanes wait meanwhile: it must be quick. */
  public <T> T alone(Supplier<T> action) {
    gate.writeLock().lock();
    try {
      allChanged = true;
      return action.get();
    } finally {
      gate.writeLock().unlock();
    }
  }

  /** Notes from now on which games change, until the next {@link #frozen}. */
  public void watch() {
    gate.writeLock().lock();
    try {
      changed = ConcurrentHashMap.newKeySet();
      allChanged = false;
    } finally {
      gate.writeLock().unlock();
    }
  }

  /**
   * Reads while nothing is committed. Lanes wait meanwhile: it must be quick.
   *
   * @param reader is told which games may have changed since the last {@link #watch}
   */
  public <T> T frozen(Function<Predicate<String>, T> reader) {
    gate.writeLock().lock();
    try {
      boolean knowsAll = !allChanged;
      Set<String> games = changed;
      return reader.apply(game -> !knowsAll || games.contains(game));
    } finally {
      changed = null;
      allChanged = true;
      gate.writeLock().unlock();
    }
  }
}
