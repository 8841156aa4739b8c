package io.courtside.bench;

import io.courtside.context.ContextStore;
import io.courtside.context.LaneCommit;
import io.courtside.context.Progress;
import io.courtside.context.StoredGame;
import io.courtside.league.LeagueNews;
import java.util.Collection;
import java.util.Map;

/** A store that knows nothing and keeps nothing, for the stages that ask none. */
final class NoStore implements ContextStore {
  @Override
  public Map<String, StoredGame> recall(Collection<String> gameIds) {
    return Map.of();
  }

  @Override
  public void commit(LaneCommit commit) {
    // Nothing is kept.
  }

  @Override
  public LeagueNews league() {
    return LeagueNews.NONE;
  }

  @Override
  public Progress progress() {
    return Progress.NONE;
  }
}
