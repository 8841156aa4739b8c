package io.courtside.redis;

import io.courtside.books.Books;
import io.courtside.context.StoreUnavailable;
import io.courtside.torture.Witness;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/**
 * Reads the books out of the bundled server of a work directory beside the program that uses it.
 * The server comes and goes, and with it its port; whoever asks is told what there is.
 */
public final class BundledWitness implements Witness {
  private static final int TIMEOUT_MILLIS = 1_000;

  private final Path directory;
  private final String prefix;
  private RedisClient client;

  /**
   * @param work the work directory
   * @param prefix what every key begins with
   */
  public BundledWitness(Path work, String prefix) {
    this.directory = work.resolve("redis");
    this.prefix = prefix;
  }

  @Override
  public Optional<Books> books() {
    try {
      if (client == null) {
        Optional<BundledRedis> running = BundledRedis.running(directory);
        if (running.isEmpty()) {
          return Optional.empty();
        }
        client = connect(running.get());
      }
      return Optional.of(books(client));
    } catch (StoreUnavailable | JedisException e) {
      // Killed, starting or standing still: that is what is done to it here.
      close();
      return Optional.empty();
    }
  }

  private static RedisClient connect(BundledRedis server) {
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    // Looking after connections in the background would report each server that is killed.
    pool.setTimeBetweenEvictionRuns(Duration.ofSeconds(-1));
    return RedisClient.builder()
        .hostAndPort(JedisURIHelper.getHostAndPort(server.uri()))
        .clientConfig(DefaultJedisClientConfig.builder().timeoutMillis(TIMEOUT_MILLIS).build())
        .poolConfig(pool)
        .build();
  }

  private Books books(RedisClient redis) {
    // Nothing is written here, so how long games are kept does not matter.
    return new RedisContextStore(redis, prefix, Duration.ofDays(1)).progress().books();
  }

  @Override
  public Books booksAtRest() throws IOException {
    close();
    try (BundledRedis server = BundledRedis.start(directory);
        RedisClient redis = connect(server)) {
      return books(redis);
    }
  }

  @Override
  public void close() {
    if (client != null) {
      client.close();
      client = null;
    }
  }
}
