package io.courtside.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.context.ContextStore;
import io.courtside.context.LaneCommit;
import io.courtside.context.Progress;
import io.courtside.context.StoredGame;
import io.courtside.journal.JournalPosition;
import io.courtside.league.LeagueNews;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class GatedStoreTest {
  private static final LaneCommit COMMIT =
      new LaneCommit(
          0,
          1,
          1,
          List.of(),
          Map.of(),
          LeagueNews.NONE,
          Map.of(),
          JournalPosition.START,
          JournalPosition.START);

  /** Counts commits in two steps, between which nobody must look. */
  private static final class SlowStore implements ContextStore {
    private final AtomicInteger begun = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    @Override
    public Map<String, StoredGame> recall(Collection<String> gameIds) {
      return Map.of();
    }

    @Override
    public void commit(LaneCommit commit) {
      begun.incrementAndGet();
      Thread.onSpinWait();
      done.incrementAndGet();
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

  @Test
  void no_commit_is_under_way_while_something_is_done_alone() throws Exception {
    SlowStore slow = new SlowStore();
    GatedStore gated = new GatedStore(slow);
    ExecutorService lanes = Executors.newFixedThreadPool(2);
    try {
      List<Future<?>> ends =
          List.of(lanes.submit(() -> commit(gated)), lanes.submit(() -> commit(gated)));
      while (!ends.stream().allMatch(Future::isDone)) {
        int[] seen = gated.alone(() -> look(slow));
        assertThat(seen[0]).isEqualTo(seen[1]).isEqualTo(seen[2]);
      }
      for (Future<?> end : ends) {
        end.get();
      }
      assertThat(slow.done).hasValue(40_000);
    } finally {
      lanes.shutdownNow();
    }
  }

  private static LaneCommit commitOf(String gameId) {
    return new LaneCommit(
        0,
        1,
        1,
        List.of(new StoredGame(gameId, new byte[0], null, null, Map.of(), null, false)),
        Map.of(),
        LeagueNews.NONE,
        Map.of(),
        JournalPosition.START,
        JournalPosition.START);
  }

  @Test
  void games_committed_since_the_watch_began_have_changed_and_no_others() {
    GatedStore gated = new GatedStore(new SlowStore());
    gated.commit(commitOf("before"));
    gated.watch();
    gated.commit(commitOf("meanwhile"));
    boolean[] changed =
        gated.frozen(games -> new boolean[] {games.test("before"), games.test("meanwhile")});
    assertThat(changed).containsExactly(false, true);
  }

  @Test
  void every_game_may_have_changed_where_nobody_watched_or_another_hand_was_at_work() {
    GatedStore gated = new GatedStore(new SlowStore());
    assertThat(gated.<Boolean>frozen(games -> games.test("any"))).isTrue();
    gated.watch();
    gated.alone(() -> "put right");
    assertThat(gated.<Boolean>frozen(games -> games.test("any"))).isTrue();
  }

  private static void commit(GatedStore store) {
    for (int i = 0; i < 20_000; i++) {
      store.commit(COMMIT);
    }
  }

  private static int[] look(SlowStore store) {
    int before = store.done.get();
    for (int i = 0; i < 100; i++) {
      Thread.onSpinWait();
    }
    return new int[] {before, store.begun.get(), store.done.get()};
  }
}
