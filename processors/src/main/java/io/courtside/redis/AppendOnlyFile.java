package io.courtside.redis;

import java.time.Duration;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.CommandArguments;
import redis.clients.jedis.Protocol;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The append-only file of the bundled server, which grows with each commit until the server writes
 * it anew from what it knows. That takes a core for seconds, so it is asked for here, at a moment
 * the caller thinks good, long before the server would do it by itself.
 */
public final class AppendOnlyFile {
  /**
   * A file smaller than this is left as it is, bytes; reading one at a start takes two to three
   * seconds.
   */
  static final long WORTH_REWRITING_BYTES = 256L << 20;

  private static final Logger LOG = LoggerFactory.getLogger(AppendOnlyFile.class);

  private static final Duration AFTER_A_FAILURE = Duration.ofMinutes(10);

  private final RedisClient redis;
  private final LongSupplier nanoTime;
  private long askedNanos;

  /**
   * @param redis the bundled server
   * @param nanoTime monotonic time, nanoseconds
   */
  AppendOnlyFile(RedisClient redis, LongSupplier nanoTime) {
    this.redis = redis;
    this.nanoTime = nanoTime;
    this.askedNanos = nanoTime.getAsLong() - AFTER_A_FAILURE.toNanos();
  }

  /** The file of the server behind {@code redis}. */
  public static AppendOnlyFile of(RedisConnection redis) {
    return new AppendOnlyFile(redis.client(), System::nanoTime);
  }

  /**
   * Has the server begin to rewrite its file where that is due; a server that does not answer is
   * left alone until the next time.
   */
  public void rewriteWhenDue() {
    try {
      long now = nanoTime.getAsLong();
      Duration sinceAsked = Duration.ofNanos(now - askedNanos);
      if (isDue(persistence(), sinceAsked)) {
        askedNanos = now;
        redis.executeCommand(new CommandArguments(Protocol.Command.BGREWRITEAOF));
        LOG.debug("the Redis server rewrites its log");
      }
    } catch (JedisException e) {
      LOG.debug("the Redis server's log is not rewritten now", e);
    }
  }

  private Map<String, String> persistence() {
    return redis
        .info("persistence")
        .lines()
        .filter(line -> line.contains(":"))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.indexOf(':')),
                line -> line.substring(line.indexOf(':') + 1)));
  }

  /**
   * Whether the file is worth rewriting: it has become large, and twice of what the last rewriting
   * left. Where there was none since the server started, what it is in truth is not known; Redis'
   * own rule takes it at the size it had then, and so never shortens one that grows from run to
   * run.
   *
   * @param persistence what {@code INFO persistence} says, by name
   * @param sinceAsked how long ago it was asked for; one that fails, on a full disk say, fills that
   *     disk each time
   */
  static boolean isDue(Map<String, String> persistence, Duration sinceAsked) {
    boolean rewritten = number(persistence, "aof_last_rewrite_time_sec") >= 0;
    long leftBytes = rewritten ? number(persistence, "aof_base_size") : 0;
    long bytes = number(persistence, "aof_current_size");
    boolean failed = "err".equals(persistence.get("aof_last_bgrewrite_status"));
    return number(persistence, "aof_rewrite_in_progress") == 0
        && bytes >= WORTH_REWRITING_BYTES
        && bytes >= 2 * leftBytes
        && !(failed && sinceAsked.compareTo(AFTER_A_FAILURE) < 0);
  }

  private static long number(Map<String, String> persistence, String name) {
    return Long.parseLong(persistence.getOrDefault(name, "0"));
  }
}
