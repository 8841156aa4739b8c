package io.courtside.redis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.books.Books;
import io.courtside.context.LaneCommit;
import io.courtside.context.SourceAccount;
import io.courtside.context.StoreUnavailable;
import io.courtside.journal.JournalPosition;
import io.courtside.lane.SourcePosition;
import io.courtside.league.LeagueNews;
import io.courtside.source.KnownSource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RedisSourceLedgerIT {
  @TempDir private static Path directory;
  private static TestRedis redis;

  private RedisContextStore store;
  private RedisSourceLedger ledger;

  @BeforeAll
  static void start_redis() throws Exception {
    redis = new TestRedis(directory);
  }

  @AfterAll
  static void stop_redis() {
    redis.close();
  }

  @BeforeEach
  void empty_the_ledger() {
    redis.client().flushAll();
    store = new RedisContextStore(redis.client(), "test", Duration.ofHours(1));
    ledger = new RedisSourceLedger(redis.client(), "test", store);
  }

  private static KnownSource source(String name, int headLength, long resumeOffset) {
    return new KnownSource(
        "id", name, headLength, "hash" + headLength, resumeOffset, resumeOffset, resumeOffset * 3);
  }

  private void commit(int lane, int lanes, long number, long highWater, long... inFlight) {
    SourcePosition position = new SourcePosition(highWater, -highWater, inFlight);
    store.commit(
        new LaneCommit(
            lane,
            lanes,
            number,
            List.of(),
            Map.of(),
            LeagueNews.NONE,
            Map.of("id", new SourceAccount(position, Books.EMPTY)),
            JournalPosition.START,
            JournalPosition.START));
  }

  @Test
  void a_registered_source_is_known_whatever_its_name() {
    KnownSource source = source("/in box/night  1 é.jsonl", 17, 0);
    ledger.register(source);

    assertThat(ledger.known()).containsExactly(source);
  }

  @Test
  void a_new_name_and_a_longer_head_are_taken_over_and_the_beginning_stands() {
    ledger.register(source("a.jsonl", 17, 40));
    ledger.register(source("a.jsonl.1", 1_024, 5_000));

    assertThat(ledger.known())
        .containsExactly(new KnownSource("id", "a.jsonl.1", 1_024, "hash1024", 40, 40, 120));
  }

  @Test
  void reading_goes_on_where_the_commits_end() {
    ledger.register(source("a.jsonl", 17, 0));
    commit(0, 1, 1, 700);

    assertThat(ledger.known())
        .containsExactly(new KnownSource("id", "a.jsonl", 17, "hash17", 700, 700, -700));
  }

  @Test
  void reading_goes_on_at_what_the_slowest_lane_has_in_flight() {
    ledger.register(source("a.jsonl", 17, 0));
    commit(0, 2, 1, 700);
    commit(1, 2, 1, 600, 250, 300);

    assertThat(ledger.known())
        .containsExactly(new KnownSource("id", "a.jsonl", 17, "hash17", 250, 700, -700));
  }

  @Test
  void registering_again_does_not_move_what_is_committed() {
    ledger.register(source("a.jsonl", 17, 0));
    commit(0, 1, 1, 700);
    ledger.register(source("b.jsonl", 17, 9_000));

    assertThat(ledger.known())
        .containsExactly(new KnownSource("id", "b.jsonl", 17, "hash17", 700, 700, -700));
  }

  @Test
  void without_its_server_the_ledger_is_unavailable() throws Exception {
    KnownSource source = source("a.jsonl", 17, 0);
    redis.stop();
    try {
      assertThatThrownBy(() -> ledger.register(source)).isInstanceOf(StoreUnavailable.class);
      assertThatThrownBy(() -> ledger.known()).isInstanceOf(StoreUnavailable.class);
    } finally {
      redis.startAgain();
    }
    ledger.register(source);
    assertThat(ledger.known()).containsExactly(source);
  }
}
