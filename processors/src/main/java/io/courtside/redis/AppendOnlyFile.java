package io.courtside.redis;

import java.util.Map;
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

  private final RedisClient redis;

  /**
   * @param redis the bundled server
   */
  public AppendOnlyFile(RedisClient redis) {
    this.redis = redis;
  }

  /** The file of the server behind {@code redis}. */
  public static AppendOnlyFile of(RedisConnection redis) {
    return new AppendOnlyFile(redis.client());
  }

  /**
   * Has the server begin to rewrite its file where that is due; a server that does not answer is
   * left alone until the next time.
   */
  public void rewriteWhenDue() {
    try {
      if (isDue(persistence())) {
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
   * Whether the file is worth rewriting: it has become large, and twice of what it was after it was
   * rewritten last, as Redis' own rule has it.
   *
   * @param persistence what {@code INFO persistence} says, by name
   */
  static boolean isDue(Map<String, String> persistence) {
    long bytes = number(persistence, "aof_current_size");
    long rewrittenBytes = number(persistence, "aof_base_size");
    return number(persistence, "aof_rewrite_in_progress") == 0
        && bytes >= WORTH_REWRITING_BYTES
        && bytes >= 2 * rewrittenBytes;
  }

  private static long number(Map<String, String> persistence, String name) {
    return Long.parseLong(persistence.getOrDefault(name, "0"));
  }
}
