package io.courtside.redis;

import io.courtside.context.ContextStore;
import io.courtside.lane.SourcePosition;
import io.courtside.source.KnownSource;
import io.courtside.source.SourceLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import redis.clients.jedis.RedisClient;

/**
 * Keeps what sources are known by in Redis, and where the reading of each began. How far it has
 * been read comes from the lanes' commits, so that it can never be ahead of them.
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
    Reach.of(() -> redis.hgetAll(keys.sources()))
        .forEach(
            (id, text) ->
                known.add(source(id, text, positions.getOrDefault(id, SourcePosition.START))));
    return known;
  }

  private static KnownSource source(String id, String text, SourcePosition position) {
    String[] parts = text.split(" ", 6);
    long resumeOffset = Long.parseLong(parts[2]);
    long anchorOffset = Long.parseLong(parts[3]);
    boolean committed = position.highWater() > anchorOffset;
    return new KnownSource(
        id,
        parts[5],
        Integer.parseInt(parts[0]),
        parts[1],
        Math.max(resumeOffset, position.lowWater()),
        committed ? position.highWater() : anchorOffset,
        committed ? position.anchor() : Long.parseLong(parts[4]));
  }

  private static String text(KnownSource source) {
    return String.join(
        " ",
        Integer.toString(source.headLength()),
        source.headHash(),
        Long.toString(source.resumeOffset()),
        Long.toString(source.anchorOffset()),
        Long.toString(source.anchor()),
        source.name());
  }

  @Override
  public void register(KnownSource source) {
    Reach.of(
        () -> {
          String known = redis.hget(keys.sources(), source.id());
          return redis.hset(keys.sources(), source.id(), text(merged(source, known)));
        });
  }

  /** Where its reading began stands: what is in memory may be ahead of the commits. */
  private static KnownSource merged(KnownSource source, String known) {
    KnownSource began = known == null ? source : source(source.id(), known, SourcePosition.START);
    return new KnownSource(
        source.id(),
        source.name(),
        source.headLength(),
        source.headHash(),
        began.resumeOffset(),
        began.anchorOffset(),
        began.anchor());
  }
}
