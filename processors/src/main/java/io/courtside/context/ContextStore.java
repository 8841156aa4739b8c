package io.courtside.context;

import io.courtside.league.LeagueNews;
import java.util.Collection;
import java.util.Map;

/**
 * Keeps context over batches and restarts.
 *
 * <p>Safe for use by all lanes at once. Throws {@link StoreUnavailable} where the store cannot be
 * reached or refuses: nothing has been lost then, and the call may be made again.
 */
public interface ContextStore {

  /** The games among {@code gameIds} that are stored, by id, in one round trip. */
  Map<String, StoredGame> recall(Collection<String> gameIds);

  /**
   * Stores all of {@code commit} or nothing of it. One that was stored before, by a call whose
   * answer got lost, is taken for done.
   *
   * @throws StoreRolledBack where it is not the lane's next: the store has forgotten some, or
   *     others write to it
   */
  void commit(LaneCommit commit);

  /** What is stored of the league: how seasons began, and what games that ended have added. */
  LeagueNews league();

  /** What has been done so far. */
  Progress progress();
}
