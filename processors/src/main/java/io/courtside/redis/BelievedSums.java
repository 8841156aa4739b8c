package io.courtside.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import redis.clients.jedis.RedisClient;

/**
 * What the sums of seasons in the store are as far as this program knows, so that it can add to
 * them by itself and the server has only to see whether they still are what was added to. Adding in
 * the script cost more than all else that a commit does there.
 *
 * <p>A belief may be wrong: another lane may add to the same team, another hand may repair a
 * season. The commit is refused then, whole, and made again on what is really there. Safe for use
 * by many threads.
 */
final class BelievedSums {

  /**
   * What becomes of one field.
   *
   * @param field name in the season's hash
   * @param before what is believed to be there; empty for nothing
   * @param after what is to be there
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Swap(String field, byte[] before, byte[] after) {}

  private static final byte[] NOTHING = {};

  private final RedisClient redis;
  private final Map<String, Map<String, byte[]>> bySeason = new ConcurrentHashMap<>();

  BelievedSums(RedisClient redis) {
    this.redis = redis;
  }

  /**
   * What is to be swapped so that {@code added} is added to the hash {@code key}; fields of which
   * nothing is known are asked for, all in one round trip.
   *
   * @param added what is added, by field, as {@link SeasonSums#fields} has it
   */
  List<Swap> swaps(String key, Map<String, byte[]> added) {
    Map<String, byte[]> season = season(key);
    ask(key, added.keySet().stream().filter(field -> !season.containsKey(field)).toList(), season);
    List<Swap> swaps = new ArrayList<>(added.size());
    added.forEach(
        (field, more) -> {
          // Another lane may have found out just now that what was believed is wrong.
          byte[] before = season.getOrDefault(field, NOTHING);
          byte[] after = before.length == 0 ? more : SeasonSums.plus(field, before, more);
          swaps.add(new Swap(field, before, after));
        });
    return swaps;
  }

  private Map<String, byte[]> season(String key) {
    return bySeason.computeIfAbsent(key, k -> new ConcurrentHashMap<>());
  }

  private void ask(String key, List<String> fields, Map<String, byte[]> season) {
    if (fields.isEmpty()) {
      return;
    }
    List<byte[]> found =
        redis.hmget(
            RedisContextStore.bytes(key),
            fields.stream().map(RedisContextStore::bytes).toArray(byte[][]::new));
    for (int i = 0; i < fields.size(); i++) {
      season.put(fields.get(i), found.get(i) == null ? NOTHING : found.get(i));
    }
  }

  /** Those swaps have been made. */
  void made(String key, List<Swap> swaps) {
    Map<String, byte[]> season = season(key);
    swaps.forEach(swap -> season.put(swap.field(), swap.after()));
  }

  /** Some of those swaps were refused: what is there is to be asked for anew. */
  void refused(String key, List<Swap> swaps) {
    Map<String, byte[]> season = season(key);
    swaps.forEach(swap -> season.remove(swap.field()));
  }
}
