package io.courtside.redis;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.books.Books;
import io.courtside.context.GameCounts;
import io.courtside.context.LaneCommit;
import io.courtside.context.Progress;
import io.courtside.context.SourceAccount;
import io.courtside.context.StoreRolledBack;
import io.courtside.context.StoreUnavailable;
import io.courtside.context.StoredGame;
import io.courtside.journal.JournalPosition;
import io.courtside.lane.SourcePosition;
import io.courtside.league.Carryover;
import io.courtside.league.LeagueChange;
import io.courtside.league.LeagueNews;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.league.SeasonStart;
import io.courtside.league.TeamTotals;
import io.courtside.score.ShotForm;
import io.courtside.score.ShotKind;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import redis.clients.jedis.Jedis;

class RedisContextStoreIT {
  private static final Season SEASON = new Season(2023);
  private static final SeasonStart START =
      new SeasonStart(
          SEASON,
          new Carryover(
              Season.labelled("2022-23"),
              Map.of("BOS", 5_000_000L),
              Map.of(
                  "p1",
                  new Carryover.Player(
                      11_000_000, ShotForm.NONE.plus(ShotKind.MID_RANGE, false)))));
  private static final SourceAccount ACCOUNT =
      new SourceAccount(
          new SourcePosition(900, -7, new long[] {100, 450}), new Books(12, 1, 2, 7, 0, 3));

  @TempDir private static Path directory;
  private static TestRedis redis;

  private RedisContextStore store;

  @BeforeAll
  static void start_redis() throws Exception {
    redis = new TestRedis(directory);
  }

  @AfterAll
  static void stop_redis() {
    redis.close();
  }

  @BeforeEach
  void empty_the_store() {
    redis.client().flushAll();
    store = new RedisContextStore(redis.client(), "test", Duration.ofHours(1));
  }

  private static StoredGame game(String id, String state) {
    return game(id, state, null);
  }

  private static StoredGame game(String id, String state, byte[] players) {
    return new StoredGame(
        id, state.getBytes(UTF_8), null, players, Map.of(3, new byte[] {0, -1}), null, true);
  }

  private static LeagueChange gained(long endMillis) {
    ShotForm shots = ShotForm.NONE.plus(ShotKind.RIM, true).plus(ShotKind.FREE_THROW, false);
    return new LeagueChange(
        SEASON,
        Map.of(
            "BOS", new TeamTotals(1_500_000, 1, 70_000_000, endMillis),
            "L:A", new TeamTotals(-1_500_000, 0, 0, endMillis)),
        Map.of(
            "BOS", Map.of("p1", new PlayerTotals(1, 1_234_000, -250, 3, 12, 2, shots)),
            "L:A", Map.of("p:2", new PlayerTotals(0, 0, 0, 0, 0, 1, ShotForm.NONE))));
  }

  private static LaneCommit commit(int lane, int lanes, long number, StoredGame... games) {
    return new LaneCommit(
        lane,
        lanes,
        number,
        List.of(games),
        Map.of("p1", "Ana Ødegård"),
        new LeagueNews(List.of(START), List.of(gained(1_000))),
        Map.of("source", ACCOUNT),
        new JournalPosition(2, 10 * number),
        new JournalPosition(1, number));
  }

  private static String state(StoredGame game) {
    return new String(game.game(), UTF_8);
  }

  @Test
  void what_is_committed_is_recalled() {
    byte[] lines = {0, 13, 10, -128, 127};
    store.commit(commit(0, 1, 1, game("g1", "one", lines), game("g2", "")));

    Map<String, StoredGame> found = store.recall(List.of("g1", "g2", "unknown"));

    assertThat(found).containsOnlyKeys("g1", "g2");
    assertThat(state(found.get("g1"))).isEqualTo("one");
    assertThat(found.get("g1").players()).isEqualTo(lines);
    assertThat(found.get("g2").players()).isNull();
    assertThat(found.get("g1").plays().get(3)).containsExactly(0, -1);
    assertThat(redis.client().hget("test:names", "p1")).isEqualTo("Ana Ødegård");
  }

  @Test
  void a_later_commit_replaces_what_it_brings_and_leaves_the_rest() {
    store.commit(commit(0, 1, 1, game("g1", "one", new byte[] {1})));
    store.commit(commit(0, 1, 2, game("g1", "two")));

    StoredGame found = store.recall(List.of("g1")).get("g1");

    assertThat(state(found)).isEqualTo("two");
    assertThat(found.players()).containsExactly(1);
  }

  @Test
  void nothing_is_recalled_of_nothing() {
    assertThat(store.recall(List.of())).isEmpty();
    assertThat(store.progress()).isEqualTo(Progress.NONE);
  }

  @Test
  void a_game_is_forgotten_after_its_time() {
    store.commit(commit(0, 1, 1, game("g1", "one")));

    for (String key : redis.client().keys("test:game:*")) {
      assertThat(redis.client().ttl(key)).as(key).isBetween(3_500L, 3_600L);
    }
  }

  @Test
  void a_commit_that_is_not_the_next_leaves_no_trace() {
    store.commit(commit(0, 1, 1, game("g1", "one")));
    Progress before = store.progress();

    assertThatThrownBy(() -> store.commit(commit(0, 1, 3, game("g1", "three"))))
        .isInstanceOf(StoreRolledBack.class)
        .hasMessageContaining("commit 2")
        .hasMessageContaining("at 1");

    assertThat(store.progress()).isEqualTo(before);
    assertThat(state(store.recall(List.of("g1")).get("g1"))).isEqualTo("one");
  }

  @Test
  void a_commit_sent_again_is_taken_for_done() {
    store.commit(commit(0, 1, 1, game("g1", "one")));
    store.commit(commit(0, 1, 1, game("g1", "one again"), game("g2", "")));

    assertThat(store.recall(List.of("g1", "g2"))).containsOnlyKeys("g1");
    assertThat(state(store.recall(List.of("g1")).get("g1"))).isEqualTo("one");
  }

  @Test
  void a_server_without_memory_refuses_all_of_a_commit_and_takes_it_later() {
    store.commit(commit(0, 1, 1, game("g1", "one")));
    Progress before = store.progress();
    TreeSet<String> keys = new TreeSet<>(redis.client().keys("*"));
    LaneCommit next = commit(0, 1, 2, game("g1", "two"), game("g2", "two"));
    limitMemory("1");
    try {
      assertThatThrownBy(() -> store.commit(next))
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("OOM");
      assertThat(store.progress()).isEqualTo(before);
      assertThat(redis.client().keys("*")).isEqualTo(keys);
    } finally {
      limitMemory("0");
    }

    store.commit(next);

    assertThat(state(store.recall(List.of("g1")).get("g1"))).isEqualTo("two");
    assertThat(store.progress().commits()).containsEntry(0, 2L);
  }

  private static void limitMemory(String bytes) {
    try (var jedis = new Jedis(redis.uri())) {
      jedis.configSet("maxmemory", bytes);
    }
  }

  @Test
  void progress_is_told_for_every_number_of_lanes_there_was() {
    store.commit(commit(0, 2, 1));
    store.commit(commit(2, 3, 1));
    store.commit(commit(0, 3, 2));

    Progress progress = store.progress();

    assertThat(progress.epochs()).containsOnlyKeys(2, 3);
    assertThat(progress.epochs().get(2)).containsExactly(Map.of("source", ACCOUNT), Map.of());
    assertThat(progress.epochs().get(3))
        .containsExactly(Map.of("source", ACCOUNT), Map.of(), Map.of("source", ACCOUNT));
    assertThat(progress.commits()).isEqualTo(Map.of(0, 2L, 2, 1L));
    assertThat(progress.scored())
        .isEqualTo(Map.of(0, new JournalPosition(2, 20), 2, new JournalPosition(2, 10)));
    assertThat(progress.deadLetters())
        .isEqualTo(Map.of(0, new JournalPosition(1, 2), 2, new JournalPosition(1, 1)));
  }

  @Test
  void how_disordered_a_game_was_is_told() {
    GameCounts counts = new GameCounts(1, 2, 3, 4, 5, 6);
    byte[] state = {1};
    store.commit(
        commit(
            0,
            1,
            1,
            new StoredGame("g1", state, null, null, Map.of(), counts, false),
            new StoredGame("g2", state, null, null, Map.of(), null, false)));

    assertThat(store.disorder()).isEqualTo(Map.of("g1", counts));
  }

  @Test
  void what_games_add_to_the_league_is_summed_up_once_a_commit() {
    LaneCommit first = commit(0, 2, 1);
    store.commit(first);
    store.commit(first);
    store.commit(commit(1, 2, 1));

    LeagueNews league = store.league();
    assertThat(league.starts()).containsExactly(START);
    assertThat(league.changes()).containsExactly(gained(1_000).plus(gained(1_000)));
  }

  @Test
  void numbers_of_a_season_are_added_exactly_also_where_they_fall() {
    LeagueChange expected = LeagueChange.none(SEASON);
    for (int i = 1; i <= 20; i++) {
      long nanos = (i % 3 == 0 ? -1 : 1) * 123_456_789_012L * i;
      ShotForm shots = ShotForm.NONE.plus(ShotKind.CORNER_THREE, i % 2 == 0);
      LeagueChange change =
          new LeagueChange(
              SEASON,
              Map.of("BOS", new TeamTotals(-nanos, 1, 0, i)),
              Map.of("BOS", Map.of("p1", new PlayerTotals(1, 0, nanos, -nanos, i, 0, shots))));
      expected = expected.plus(change);
      store.commit(with(commit(0, 1, i), new LeagueNews(List.of(), List.of(change))));
    }

    assertThat(store.league().changes()).containsExactly(expected);
  }

  @Test
  void two_games_of_a_player_in_one_commit_both_count() {
    LeagueNews both = new LeagueNews(List.of(), List.of(gained(1_000), gained(2_000)));
    store.commit(with(commit(0, 1, 1), both));
    store.commit(with(commit(0, 1, 2), both));

    LeagueChange twice = gained(1_000).plus(gained(2_000));
    assertThat(store.league().changes()).containsExactly(twice.plus(twice));
  }

  @Test
  void sums_that_another_hand_has_changed_meanwhile_are_added_to_as_they_are() {
    RedisContextStore other = new RedisContextStore(redis.client(), "test", Duration.ofHours(1));
    LeagueChange expected = LeagueChange.none(SEASON);
    for (int i = 1; i <= 5; i++) {
      store.commit(commit(0, 2, i));
      other.commit(commit(1, 2, i));
      expected = expected.plus(gained(1_000)).plus(gained(1_000));
    }
    assertThat(store.league().changes()).containsExactly(expected);

    redis.client().del("test:season:2023-24");
    store.commit(commit(0, 2, 6));
    assertThat(store.league().changes().get(0).players()).isEqualTo(gained(1_000).players());
  }

  @Test
  void lanes_that_add_to_the_same_players_at_once_lose_nothing() throws Exception {
    int commits = 200;
    ExecutorService lanes = Executors.newFixedThreadPool(2);
    List<Future<?>> ends = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      int lane = i;
      ends.add(
          lanes.submit(
              () -> {
                for (int number = 1; number <= commits; number++) {
                  store.commit(commit(lane, 2, number));
                }
              }));
    }
    for (Future<?> end : ends) {
      end.get();
    }
    lanes.shutdown();

    PlayerTotals one = gained(1_000).players().get("BOS").get("p1");
    PlayerTotals all = store.league().changes().get(0).players().get("BOS").get("p1");
    assertThat(all.courtMillis()).isEqualTo(2L * commits * one.courtMillis());
    assertThat(all.impactNanos()).isEqualTo(2L * commits * one.impactNanos());
  }

  @Test
  void a_game_of_thousands_of_players_is_added_in_one_commit() {
    Map<String, PlayerTotals> players = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      players.put("p" + i, new PlayerTotals(1, 0, i, 0, 0, 0, ShotForm.NONE));
    }
    LeagueChange change =
        new LeagueChange(SEASON, Map.of("BOS", new TeamTotals(0, 0, 0, 7)), Map.of("BOS", players));

    store.commit(with(commit(0, 1, 1), new LeagueNews(List.of(), List.of(change))));

    assertThat(store.league().changes()).containsExactly(change);
  }

  @Test
  void sums_in_a_form_that_is_gone_are_told_as_such() {
    store.commit(commit(0, 2, 1));
    redis.client().hset("test:season:2023-24", "BOS:points", "12");

    assertThatThrownBy(store::league)
        .hasMessageContaining("BOS:points")
        .hasMessageContaining("courtside rebuild");
  }

  private static LaneCommit with(LaneCommit commit, LeagueNews news) {
    return new LaneCommit(
        commit.lane(),
        commit.lanes(),
        commit.number(),
        List.of(),
        Map.of(),
        news,
        commit.accounts(),
        commit.scored(),
        commit.deadLetters());
  }

  @Test
  void what_was_known_as_a_season_began_stays_as_it_was_first_stored() {
    store.commit(commit(0, 2, 1));
    SeasonStart other = new SeasonStart(SEASON, Carryover.NONE);
    LaneCommit second = commit(0, 2, 2);
    store.commit(
        new LaneCommit(
            0,
            2,
            2,
            second.games(),
            second.names(),
            new LeagueNews(List.of(other), List.of()),
            second.accounts(),
            second.scored(),
            second.deadLetters()));

    assertThat(store.league().starts()).containsExactly(START);
  }

  @Test
  void thousands_of_names_fit_in_one_commit() {
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < 5_000; i++) {
      names.put("p" + i, "name " + i);
    }
    LaneCommit commit = commit(0, 1, 1);
    store.commit(
        new LaneCommit(
            0,
            1,
            1,
            List.of(),
            names,
            LeagueNews.NONE,
            commit.accounts(),
            commit.scored(),
            commit.deadLetters()));

    assertThat(redis.client().hgetAll("test:names")).isEqualTo(names);
  }

  @Test
  void two_prefixes_on_one_server_know_nothing_of_each_other() {
    store.commit(commit(0, 1, 1, game("g1", "one")));
    RedisContextStore other = new RedisContextStore(redis.client(), "other", Duration.ofHours(1));

    assertThat(other.recall(List.of("g1"))).isEmpty();
    assertThat(other.progress()).isEqualTo(Progress.NONE);
  }

  @Test
  void a_stopped_server_is_unavailable_and_back_again_it_knows_what_was_committed()
      throws Exception {
    store.commit(commit(0, 1, 1, game("g1", "one")));
    LaneCommit next = commit(0, 1, 2, game("g1", "two"));
    redis.stop();
    try {
      assertThatThrownBy(() -> store.commit(next)).isInstanceOf(StoreUnavailable.class);
      assertThatThrownBy(() -> store.recall(List.of("g1"))).isInstanceOf(StoreUnavailable.class);
      assertThatThrownBy(() -> store.progress())
          .isInstanceOf(StoreUnavailable.class)
          .hasMessageContaining("does not answer");
    } finally {
      redis.startAgain();
    }

    assertThat(state(store.recall(List.of("g1")).get("g1"))).isEqualTo("one");
    store.commit(next);
    assertThat(state(store.recall(List.of("g1")).get("g1"))).isEqualTo("two");
  }
}
