package io.courtside.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.courtside.context.ContextStore;
import io.courtside.context.GameCounts;
import io.courtside.context.LaneCommit;
import io.courtside.context.Progress;
import io.courtside.context.SourceAccount;
import io.courtside.context.StoredGame;
import io.courtside.journal.JournalPosition;
import io.courtside.league.CarryoverDocument;
import io.courtside.league.LeagueChange;
import io.courtside.league.LeagueNews;
import io.courtside.league.Season;
import io.courtside.league.SeasonStart;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;

/**
 * Keeps context in Redis: one pipelined read for the games a block needs, one call of a script for
 * a micro-batch.
 */
public final class RedisContextStore implements ContextStore {
  private static final Logger LOG = LoggerFactory.getLogger(RedisContextStore.class);

  private static final String PLAYS = "plays:";
  private static final String STATE = "state";
  private static final String FORMS = "forms";
  static final String PLAYERS = "players";

  private static final byte[] STATE_FIELD = STATE.getBytes(UTF_8);
  private static final byte[] FORMS_FIELD = FORMS.getBytes(UTF_8);
  private static final byte[] PLAYERS_FIELD = PLAYERS.getBytes(UTF_8);

  private final RedisClient redis;
  private final Keys keys;
  private final Duration gameExpiry;
  private final CommitScript script;
  private final BelievedSums sums;

  /**
   * @param redis the server; stays the caller's to close
   * @param prefix what every key begins with
   * @param gameExpiry how long a game is kept
   */
  public RedisContextStore(RedisClient redis, String prefix, Duration gameExpiry) {
    this.redis = redis;
    this.keys = new Keys(prefix);
    this.gameExpiry = gameExpiry;
    this.script = new CommitScript(redis, keys.commits());
    this.sums = new BelievedSums(redis);
  }

  /** The store behind {@code redis}, as it is set. */
  public static RedisContextStore of(RedisConnection redis, Settings settings) {
    return new RedisContextStore(
        redis.client(),
        settings.get(SettingCatalog.REDIS_PREFIX),
        settings.get(SettingCatalog.GAME_EXPIRY));
  }

  @Override
  public Map<String, StoredGame> recall(Collection<String> gameIds) {
    return Reach.of(
        () -> {
          Map<String, Response<Map<byte[], byte[]>>> answers = new HashMap<>();
          try (Pipeline pipeline = redis.pipelined()) {
            for (String id : gameIds) {
              answers.put(id, pipeline.hgetAll(keys.game(id)));
            }
            pipeline.sync();
          }
          Map<String, StoredGame> stored = new HashMap<>();
          answers.forEach(
              (id, answer) -> {
                if (!answer.get().isEmpty()) {
                  stored.put(id, stored(id, answer.get()));
                }
              });
          return stored;
        });
  }

  private static StoredGame stored(String gameId, Map<byte[], byte[]> fields) {
    byte[] state = null;
    byte[] forms = null;
    byte[] players = null;
    Map<Integer, byte[]> plays = new HashMap<>();
    for (Map.Entry<byte[], byte[]> field : fields.entrySet()) {
      String name = new String(field.getKey(), UTF_8);
      if (name.equals(STATE)) {
        state = field.getValue();
      } else if (name.equals(FORMS)) {
        forms = field.getValue();
      } else if (name.equals(PLAYERS)) {
        players = field.getValue();
      } else if (name.startsWith(PLAYS)) {
        plays.put(Integer.parseInt(name, PLAYS.length(), name.length(), 10), field.getValue());
      }
    }
    if (state == null) {
      throw new IllegalStateException("game " + gameId + " is stored without its state");
    }
    return new StoredGame(gameId, state, forms, players, plays, null, false);
  }

  @Override
  public void commit(LaneCommit commit) {
    Reach.of(
        () -> {
          while (!tried(commit)) {
            LOG.debug("the sums of a season are others than believed; the commit is made again");
          }
          return null;
        });
  }

  /** Carries out a commit; false where the sums of a season are not what they were believed. */
  private boolean tried(LaneCommit commit) {
    Map<String, List<BelievedSums.Swap>> swaps = new HashMap<>();
    ofSeasons(commit.league().changes())
        .forEach(
            change -> {
              String key = keys.season(change.season());
              swaps.put(key, sums.swaps(key, SeasonSums.fields(change)));
            });
    boolean done = script.run(commit, writes(commit, swaps));
    swaps.forEach(done ? sums::made : sums::refused);
    return done;
  }

  /** What games of one season added, together: two of them may add to the same player. */
  private static Collection<LeagueChange> ofSeasons(List<LeagueChange> changes) {
    Map<Season, LeagueChange> bySeason = new HashMap<>();
    changes.forEach(change -> bySeason.merge(change.season(), change, LeagueChange::plus));
    return bySeason.values();
  }

  private CommitScript.Writes writes(
      LaneCommit commit, Map<String, List<BelievedSums.Swap>> swaps) {
    CommitScript.Writes writes = new CommitScript.Writes(commit);
    for (StoredGame game : commit.games()) {
      add(game, writes);
    }
    if (!commit.names().isEmpty()) {
      hset(keys.names(), commit.names(), writes);
    }
    add(commit.league(), writes);
    if (!commit.accounts().isEmpty()) {
      Map<String, String> accounts = new HashMap<>();
      commit.accounts().forEach((id, account) -> accounts.put(id, AccountText.of(account)));
      hset(keys.accounts(commit.lanes(), commit.lane()), accounts, writes);
      writes.add("SADD", bytes(keys.laneCounts()), List.of(CommitScript.number(commit.lanes())));
    }
    String lane = Integer.toString(commit.lane());
    hset(keys.scored(), Map.of(lane, AccountText.of(commit.scored())), writes);
    hset(keys.deadLetters(), Map.of(lane, AccountText.of(commit.deadLetters())), writes);
    // Last: all else may be written twice, where a disk that fails ends the script half way.
    swaps.forEach((key, ofSeason) -> add(key, ofSeason, writes));
    return writes;
  }

  private void add(LeagueNews news, CommitScript.Writes writes) {
    for (SeasonStart start : news.starts()) {
      String known = CarryoverDocument.of(start.known()).toString();
      writes.add(
          "HSETNX",
          bytes(keys.seasonStarts()),
          List.of(bytes(start.season().label()), bytes(known)));
    }
    for (LeagueChange change : news.changes()) {
      Season season = change.season();
      writes.add("SADD", bytes(keys.seasons()), List.of(bytes(season.label())));
      change
          .teams()
          .forEach(
              (team, totals) ->
                  writes.add(
                      "ZADD",
                      bytes(keys.lastEnds(season)),
                      List.of(
                          bytes("GT"), CommitScript.number(totals.lastEndMillis()), bytes(team))));
    }
  }

  private void add(StoredGame game, CommitScript.Writes writes) {
    List<byte[]> fields = new ArrayList<>(6 + 2 * game.plays().size());
    fields.add(STATE_FIELD);
    fields.add(game.game());
    if (game.forms() != null) {
      fields.add(FORMS_FIELD);
      fields.add(game.forms());
    }
    if (game.players() != null) {
      fields.add(PLAYERS_FIELD);
      fields.add(game.players());
    }
    game.plays()
        .forEach(
            (chunk, records) -> {
              fields.add(bytes(PLAYS + chunk));
              fields.add(records);
            });
    writes.add("HSET", keys.game(game.gameId()), fields);
    if (game.counts() != null) {
      hset(keys.disorder(), Map.of(game.gameId(), CountsText.of(game.counts())), writes);
    }
    if (game.renewsExpiry()) {
      List<byte[]> seconds = List.of(CommitScript.number(gameExpiry.toSeconds()));
      writes.add("EXPIRE", keys.game(game.gameId()), seconds);
    }
  }

  private static void hset(String key, Map<String, String> fields, CommitScript.Writes writes) {
    List<byte[]> packed = new ArrayList<>(2 * fields.size());
    fields.forEach(
        (field, value) -> {
          packed.add(bytes(field));
          packed.add(bytes(value));
        });
    writes.add("HSET", bytes(key), packed);
  }

  private static void add(String key, List<BelievedSums.Swap> swaps, CommitScript.Writes writes) {
    List<byte[]> packed = new ArrayList<>(3 * swaps.size());
    for (BelievedSums.Swap swap : swaps) {
      packed.add(bytes(swap.field()));
      packed.add(swap.before());
      packed.add(swap.after());
    }
    writes.add(CommitScript.SWAP, bytes(key), packed);
  }

  static byte[] bytes(String text) {
    return text.getBytes(UTF_8);
  }

  /** How disordered the games' streams were, by game; games in good order are not in it. */
  public Map<String, GameCounts> disorder() {
    return Reach.of(
        () -> {
          Map<String, GameCounts> counts = new TreeMap<>();
          redis
              .hgetAll(keys.disorder())
              .forEach((game, text) -> counts.put(game, CountsText.counts(text)));
          return counts;
        });
  }

  @Override
  public LeagueNews league() {
    return Reach.of(
        () -> {
          List<SeasonStart> starts = new ArrayList<>();
          redis
              .hgetAll(keys.seasonStarts())
              .forEach((label, known) -> starts.add(seasonStart(label, known)));
          List<LeagueChange> totals = new ArrayList<>();
          for (String label : redis.smembers(keys.seasons())) {
            totals.add(season(Season.labelled(label)));
          }
          return new LeagueNews(starts, totals);
        });
  }

  private static SeasonStart seasonStart(String label, String known) {
    try {
      return new SeasonStart(Season.labelled(label), CarryoverDocument.read(known));
    } catch (IOException e) {
      throw new UncheckedIOException("what was stored as season " + label + " began", e);
    }
  }

  private LeagueChange season(Season season) {
    Map<String, Long> lastEndMillis = new HashMap<>();
    redis
        .zrangeWithScores(keys.lastEnds(season), 0, -1)
        .forEach(end -> lastEndMillis.put(end.getElement(), (long) end.getScore()));
    return SeasonSums.read(season, redis.hgetAll(bytes(keys.season(season))), lastEndMillis);
  }

  @Override
  public Progress progress() {
    return Reach.of(
        () -> {
          Map<Integer, List<Map<String, SourceAccount>>> epochs = new TreeMap<>();
          for (String count : redis.smembers(keys.laneCounts())) {
            int lanes = Integer.parseInt(count);
            List<Map<String, SourceAccount>> accounts = new ArrayList<>(lanes);
            for (int lane = 0; lane < lanes; lane++) {
              Map<String, SourceAccount> ofLane = new HashMap<>();
              redis
                  .hgetAll(keys.accounts(lanes, lane))
                  .forEach((id, text) -> ofLane.put(id, AccountText.account(text)));
              accounts.add(ofLane);
            }
            epochs.put(lanes, accounts);
          }
          Map<Integer, Long> commits = new TreeMap<>();
          redis
              .hgetAll(keys.commits())
              .forEach((lane, number) -> commits.put(Integer.valueOf(lane), Long.valueOf(number)));
          return new Progress(
              epochs, positions(keys.scored()), positions(keys.deadLetters()), commits);
        });
  }

  private Map<Integer, JournalPosition> positions(String key) {
    Map<Integer, JournalPosition> positions = new TreeMap<>();
    redis
        .hgetAll(key)
        .forEach((lane, text) -> positions.put(Integer.parseInt(lane), AccountText.position(text)));
    return positions;
  }
}
