package io.courtside.redis;

import io.courtside.context.ContextStore;
import io.courtside.context.LaneCommit;
import io.courtside.context.Progress;
import io.courtside.context.SourceAccount;
import io.courtside.context.StoreUnavailable;
import io.courtside.context.StoredGame;
import io.courtside.journal.JournalPosition;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisException;

/** Keeps context in Redis: one pipelined read for a block, one MULTI/EXEC for a micro-batch. */
public final class RedisContextStore implements ContextStore {
  private final RedisClient redis;
  private final Keys keys;

  /**
   * @param redis the server; stays the caller's to close
   * @param prefix what every key begins with
   */
  public RedisContextStore(RedisClient redis, String prefix) {
    this.redis = redis;
    this.keys = new Keys(prefix);
  }

  @Override
  public Map<String, StoredGame> recall(Collection<String> gameIds) {
    return reaching(
        () -> {
          List<Response<byte[]>> games = new ArrayList<>(gameIds.size());
          List<Response<Map<byte[], byte[]>>> players = new ArrayList<>(gameIds.size());
          try (Pipeline pipeline = redis.pipelined()) {
            for (String id : gameIds) {
              games.add(pipeline.get(keys.game(id)));
              players.add(pipeline.hgetAll(keys.players(id)));
            }
            pipeline.sync();
          }
          return stored(gameIds, games, players);
        });
  }

  private static Map<String, StoredGame> stored(
      Collection<String> gameIds,
      List<Response<byte[]>> games,
      List<Response<Map<byte[], byte[]>>> players) {
    Map<String, StoredGame> stored = new HashMap<>();
    int i = 0;
    for (String id : gameIds) {
      byte[] game = games.get(i).get();
      if (game != null) {
        Map<String, byte[]> lines = new HashMap<>();
        players
            .get(i)
            .get()
            .forEach((player, line) -> lines.put(new String(player, StandardCharsets.UTF_8), line));
        stored.put(id, new StoredGame(id, game, lines));
      }
      i++;
    }
    return stored;
  }

  @Override
  public void commit(LaneCommit commit) {
    reaching(
        () -> {
          try (AbstractTransaction transaction = redis.multi()) {
            for (StoredGame game : commit.games()) {
              store(game, commit.impactNanos().get(game.gameId()), transaction);
            }
            if (!commit.names().isEmpty()) {
              transaction.hset(keys.names(), commit.names());
            }
            if (!commit.accounts().isEmpty()) {
              Map<String, String> accounts = new HashMap<>();
              commit.accounts().forEach((id, account) -> accounts.put(id, AccountText.of(account)));
              transaction.hset(keys.accounts(commit.lanes(), commit.lane()), accounts);
              transaction.sadd(keys.laneCounts(), Integer.toString(commit.lanes()));
            }
            String lane = Integer.toString(commit.lane());
            transaction.hset(keys.scored(), lane, AccountText.of(commit.scored()));
            transaction.hset(keys.deadLetters(), lane, AccountText.of(commit.deadLetters()));
            transaction.exec();
          }
          return null;
        });
  }

  private void store(
      StoredGame game, Map<String, Long> impactNanos, AbstractTransaction transaction) {
    transaction.set(keys.game(game.gameId()), game.game());
    if (!game.players().isEmpty()) {
      IdentityHashMap<byte[], byte[]> lines = new IdentityHashMap<>();
      game.players()
          .forEach((player, line) -> lines.put(player.getBytes(StandardCharsets.UTF_8), line));
      transaction.hset(keys.players(game.gameId()), lines);
      Map<String, Double> scores = new HashMap<>();
      impactNanos.forEach((player, nanos) -> scores.put(player, nanos.doubleValue()));
      transaction.zadd(keys.impact(game.gameId()), scores);
    }
  }

  @Override
  public Progress progress() {
    return reaching(
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
          return new Progress(epochs, positions(keys.scored()), positions(keys.deadLetters()));
        });
  }

  private Map<Integer, JournalPosition> positions(String key) {
    Map<Integer, JournalPosition> positions = new TreeMap<>();
    redis
        .hgetAll(key)
        .forEach((lane, text) -> positions.put(Integer.parseInt(lane), AccountText.position(text)));
    return positions;
  }

  private static <T> T reaching(Supplier<T> call) {
    try {
      return call.get();
    } catch (JedisException e) {
      throw new StoreUnavailable("Redis did not answer: " + e.getMessage(), e);
    }
  }
}
