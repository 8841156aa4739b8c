package io.courtside.redis;

import io.courtside.context.ContextStore;
import io.courtside.context.StoreUnavailable;
import io.courtside.lane.SourcePosition;
import io.courtside.source.KnownSource;
import io.courtside.source.SourceLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * Keeps what sources are known by in Redis. How far each has been read is not kept here but comes
 * from the lanes' commits, so that it can never be ahead of them.
 */
public final class RedisSourceLedger implements SourceLedger {
  private final RedisClient redis;
  private final Keys keys;
  private final ContextStore store;

  /**
   * @param redis the server; stays the caller's to close
   * @param prefix what every key begins with
   * @param store knows how far each source has been read
   */
  public RedisSourceLedger(RedisClient redis, String prefix, ContextStore store) {
    this.redis = redis;
    this.keys = new Keys(prefix);
    this.store = store;
  }

  @Override
  public List<KnownSource> known() {
    Map<String, SourcePosition> positions = store.progress().positions();
    List<KnownSource> known = new ArrayList<>();
    try {
      redis
          .hgetAll(keys.sources())
          .forEach(
              (id, text) ->
                  known.add(source(id, text, positions.getOrDefault(id, SourcePosition.START))));
    } catch (JedisException e) {
      throw new StoreUnavailable("Redis did not answer: " + e.getMessage(), e);
    }
    return known;
  }

  private static KnownSource source(String id, String text, SourcePosition position) {
    String[] parts = text.split(" ", 3);
    return new KnownSource(
        id,
        parts[2],
        Integer.parseInt(parts[0]),
        parts[1],
        position.lowWater(),
        position.highWater(),
        position.anchor());
  }

  @Override
  public void register(KnownSource source) {
    try {
      redis.hset(
          keys.sources(),
          source.id(),
          source.headLength() + " " + source.headHash() + " " + source.name());
    } catch (JedisException e) {
      throw new StoreUnavailable("Redis did not answer: " + e.getMessage(), e);
    }
  }
}
