package io.courtside.redis;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/** What there is in the store, for those who look something up in it. Reads only. */
public final class RedisCatalog {
  private static final int SCANNED_AT_ONCE = 1000;

  private final RedisClient redis;
  private final Keys keys;

  /**
   * @param redis the server; stays the caller's to close
   * @param prefix what every key begins with
   */
  public RedisCatalog(RedisClient redis, String prefix) {
    this.redis = redis;
    this.keys = new Keys(prefix);
  }

  /** The names of those of these players of whom one is known, by id. */
  public Map<String, String> names(Collection<String> playerIds) {
    List<String> ids = List.copyOf(playerIds);
    Map<String, String> names = new HashMap<>();
    if (!ids.isEmpty()) {
      List<String> found = Reach.of(() -> redis.hmget(keys.names(), ids.toArray(new String[0])));
      for (int i = 0; i < ids.size(); i++) {
        if (found.get(i) != null) {
          names.put(ids.get(i), found.get(i));
        }
      }
    }
    return names;
  }

  /**
   * The games that are kept, finished ones too, in order of their ids.
   *
   * <p>Goes through all keys of the server: for once in a while.
   */
  public Set<String> gameIds() {
    String before = new String(keys.game(""), UTF_8);
    ScanParams pattern = new ScanParams().match(literal(before) + "*").count(SCANNED_AT_ONCE);
    List<String> found = new ArrayList<>();
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      String from = cursor;
      ScanResult<String> page = Reach.of(() -> redis.scan(from, pattern));
      found.addAll(page.getResult());
      cursor = page.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    Set<String> ids = new TreeSet<>();
    found.forEach(key -> ids.add(key.substring(before.length())));
    return ids;
  }

  private static String literal(String text) {
    return text.replaceAll("([\\\\*?\\[\\]^-])", "\\\\$1");
  }
}
