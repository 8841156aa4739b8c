package io.courtside.checkpoint;

import io.courtside.context.ContextStore;
import io.courtside.context.LaneCommit;
import io.courtside.context.Progress;
import io.courtside.context.StoredGame;
import io.courtside.league.LeagueNews;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * A store whose commits can be held off for a moment, so that all lanes' state can be read as of
 * one point. Commits pass the gate side by side; what is done {@link #alone} waits for those under
 * way and holds off the next.
 */
public final class GatedStore implements ContextStore {
  private final ContextStore store;
  private final ReadWriteLock gate = new ReentrantReadWriteLock();

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
      return action.get();
    } finally {
      gate.writeLock().unlock();
    }
  }
}
