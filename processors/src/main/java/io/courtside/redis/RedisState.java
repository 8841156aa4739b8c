package io.courtside.redis;

import io.courtside.checkpoint.StateEntry;
import io.courtside.checkpoint.StoredState;
import io.courtside.context.StoreUnavailable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import redis.clients.jedis.AbstractTransaction;
import redis.clients.jedis.Pipeline;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.Response;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.params.RestoreParams;
import redis.clients.jedis.params.ScanParams;
import redis.clients.jedis.resps.ScanResult;

/**
 * All keys of one prefix as packed entries.
 *
 * <p>What is to replace them is first put beside them, under names of its own, and takes their
 * place in one transaction: a restore that fails or is killed leaves what was there.
 */
public final class RedisState implements StoredState {
  private static final int AT_ONCE = 512;

  /** Redis serves nobody else while it packs these: commits are not to wait for more. */
  private static final int PACKED_AT_ONCE = 32;

  private static final String ASIDE = "restoring:";

  private final RedisClient redis;
  private final String prefix;

  /**
   * @param redis the server; stays the caller's to close
   * @param prefix what every key begins with
   */
  public RedisState(RedisClient redis, String prefix) {
    this.redis = redis;
    this.prefix = prefix + ":";
  }

  @Override
  public List<StateEntry> dump() {
    return dump(List.of(), game -> true);
  }

  @Override
  public List<StateEntry> dump(List<StateEntry> earlier, Predicate<String> changedGames) {
    Map<String, StateEntry> unchanged = new HashMap<>();
    for (StateEntry entry : earlier) {
      String key = new String(entry.key(), StandardCharsets.UTF_8);
      if (isOfGame(key, changedGames.negate())) {
        unchanged.put(key, entry);
      }
    }
    try {
      Set<String> keys = names(key -> !isAside(key));
      List<StateEntry> entries = new ArrayList<>(keys.size());
      List<byte[]> others = new ArrayList<>();
      for (String key : keys) {
        StateEntry entry = unchanged.get(key);
        if (entry == null) {
          others.add(bytes(key));
        } else {
          entries.add(entry);
        }
      }
      for (int from = 0; from < others.size(); from += PACKED_AT_ONCE) {
        dump(others.subList(from, Math.min(others.size(), from + PACKED_AT_ONCE)), entries);
      }
      return entries;
    } catch (JedisException e) {
      throw unavailable(e);
    }
  }

  private boolean isOfGame(String key, Predicate<String> games) {
    String game = prefix + "game:";
    return key.startsWith(game) && games.test(key.substring(game.length()));
  }

  private void dump(List<byte[]> keys, List<StateEntry> entries) {
    List<Response<byte[]>> dumps = new ArrayList<>(keys.size());
    List<Response<Long>> ttls = new ArrayList<>(keys.size());
    try (Pipeline pipeline = redis.pipelined()) {
      for (byte[] key : keys) {
        dumps.add(pipeline.dump(key));
        ttls.add(pipeline.pttl(key));
      }
      pipeline.sync();
    }
    for (int i = 0; i < keys.size(); i++) {
      byte[] dump = dumps.get(i).get();
      if (dump != null) { // it may just have expired
        entries.add(new StateEntry(keys.get(i), Math.max(0, ttls.get(i).get()), dump));
      }
    }
  }

  @Override
  public long replaceBy(Entries entries) throws IOException {
    try {
      delete(keys(this::isAside));
      try {
        putAside(entries);
      } catch (IOException | JedisException e) {
        delete(keys(this::isAside));
        throw e;
      }
      return exchange();
    } catch (JedisException e) {
      throw unavailable(e);
    }
  }

  private void putAside(Entries entries) throws IOException {
    StateEntry entry = entries.next();
    while (entry != null) {
      List<Response<String>> answers = new ArrayList<>(AT_ONCE);
      try (Pipeline pipeline = redis.pipelined()) {
        for (int i = 0; i < AT_ONCE && entry != null; i++) {
          answers.add(
              pipeline.restore(
                  aside(entry.key()),
                  entry.ttlMillis(),
                  entry.dump(),
                  RestoreParams.restoreParams().replace()));
          entry = entries.next();
        }
        pipeline.sync();
      }
      for (Response<String> answer : answers) {
        try {
          answer.get();
        } catch (JedisDataException e) {
          throw new IOException("Redis does not take an entry: " + e.getMessage(), e);
        }
      }
    }
  }

  private byte[] aside(byte[] key) throws IOException {
    String name = new String(key, StandardCharsets.UTF_8);
    if (!name.startsWith(prefix) || isAside(name)) {
      throw new IOException("an entry is not one of " + prefix + "*: " + name);
    }
    return bytes(prefix + ASIDE + name.substring(prefix.length()));
  }

  /** What is aside takes the place of all others. */
  private long exchange() {
    List<byte[]> aside = keys(this::isAside);
    List<byte[]> old = keys(key -> !isAside(key));
    try (AbstractTransaction transaction = redis.multi()) {
      for (byte[] key : old) {
        transaction.unlink(key);
      }
      for (byte[] key : aside) {
        String name = new String(key, StandardCharsets.UTF_8);
        transaction.rename(key, bytes(prefix + name.substring(prefix.length() + ASIDE.length())));
      }
      transaction.exec();
    }
    return aside.size();
  }

  @Override
  public long forget() {
    try {
      List<byte[]> keys = keys(key -> true);
      delete(keys);
      return keys.size();
    } catch (JedisException e) {
      throw unavailable(e);
    }
  }

  /** How many games there are. */
  public long games() {
    String game = prefix + "game:";
    try {
      return keys(key -> key.startsWith(game)).size();
    } catch (JedisException e) {
      throw unavailable(e);
    }
  }

  private void delete(List<byte[]> keys) {
    try (Pipeline pipeline = redis.pipelined()) {
      keys.forEach(pipeline::unlink);
      pipeline.sync();
    }
  }

  /** A key may be scanned more than once, so they are collected in a set. */
  private Set<String> names(Predicate<String> wanted) {
    Set<String> keys = new LinkedHashSet<>();
    ScanParams ours = new ScanParams().match(prefix + "*").count(1_000);
    String cursor = ScanParams.SCAN_POINTER_START;
    do {
      ScanResult<String> found = redis.scan(cursor, ours);
      found.getResult().stream().filter(wanted).forEach(keys::add);
      cursor = found.getCursor();
    } while (!cursor.equals(ScanParams.SCAN_POINTER_START));
    return keys;
  }

  private List<byte[]> keys(Predicate<String> wanted) {
    return names(wanted).stream().map(RedisState::bytes).toList();
  }

  private boolean isAside(String key) {
    return key.startsWith(prefix + ASIDE);
  }

  private static byte[] bytes(String key) {
    return key.getBytes(StandardCharsets.UTF_8);
  }

  private static StoreUnavailable unavailable(JedisException e) {
    return new StoreUnavailable("Redis did not answer: " + e.getMessage(), e);
  }
}
