package io.courtside.context;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The games of a lane that are in batches which are written and not committed yet. Shared by the
 * lane's thread and the one that commits.
 */
final class InFlight {
  private final Map<String, Integer> batchesByGame = new HashMap<>();
  private boolean halted;

  /** One more batch is on its way, with these games. */
  synchronized void add(List<StoredGame> games) {
    games.forEach(game -> batchesByGame.merge(game.gameId(), 1, Integer::sum));
  }

  /** The batch with these games has been committed. */
  synchronized void done(List<StoredGame> games) {
    games.forEach(
        game ->
            batchesByGame.computeIfPresent(
                game.gameId(), (id, batches) -> batches == 1 ? null : batches - 1));
    notifyAll();
  }

  /** None of those on their way will be committed any more. */
  synchronized void halt() {
    halted = true;
    notifyAll();
  }

  /**
   * Waits until nothing of these games is on its way.
   *
   * @throws IllegalStateException where that will never be
   */
  synchronized void awaitNoneOf(Collection<String> gameIds) {
    try {
      while (!halted && gameIds.stream().anyMatch(batchesByGame::containsKey)) {
        wait();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a commit", e);
    }
    if (halted) {
      throw new IllegalStateException("the lanes have been halted by an earlier failure");
    }
  }
}
