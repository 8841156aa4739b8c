package io.courtside.redis;

import io.courtside.failure.Failure;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import redis.clients.jedis.ConnectionPoolConfig;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;
import redis.clients.jedis.util.JedisURIHelper;

/** The connection to Redis, and the bundled server where no other was named. */
public final class RedisConnection implements AutoCloseable {
  private final RedisClient client;
  private final BundledRedis bundled;

  private RedisConnection(RedisClient client, BundledRedis bundled) {
    this.client = client;
    this.bundled = bundled;
  }

  /**
   * Connects to the server that is set, or starts the bundled one.
   *
   * @throws Failure where the server does not answer or the bundled one does not start
   */
  public static RedisConnection open(Settings settings) {
    Optional<URI> uri = settings.get(SettingCatalog.REDIS_URI);
    if (uri.isPresent()) {
      return new RedisConnection(connect(uri.get(), settings), null);
    }
    BundledRedis bundled;
    try {
      bundled = BundledRedis.start(dataDirectory(settings));
    } catch (IOException e) {
      throw new Failure(
          "the bundled Redis server did not start in "
              + dataDirectory(settings)
              + ": "
              + e.getMessage(),
          e);
    }
    try {
      return new RedisConnection(connect(bundled.uri(), settings), bundled);
    } catch (RuntimeException e) {
      bundled.close();
      throw e;
    }
  }

  /**
   * Connects to look only, beside a program that may be running: its bundled server is used and
   * left running, one that had to be started is stopped again.
   *
   * @param running whether a program runs on the work directory
   * @throws Failure where the server does not answer
   */
  public static RedisConnection openToLook(Settings settings, boolean running) {
    if (!running || settings.get(SettingCatalog.REDIS_URI).isPresent()) {
      return open(settings);
    }
    BundledRedis server =
        BundledRedis.running(dataDirectory(settings))
            .orElseThrow(
                () ->
                    new Failure("the program is just starting or stopping; try again in a moment"));
    return new RedisConnection(connect(server.uri(), settings), null);
  }

  private static Path dataDirectory(Settings settings) {
    return settings.get(SettingCatalog.WORK).resolve("redis");
  }

  private static RedisClient connect(URI uri, Settings settings) {
    Duration timeout = settings.get(SettingCatalog.REDIS_TIMEOUT);
    ConnectionPoolConfig pool = new ConnectionPoolConfig();
    pool.setMaxTotal(settings.get(SettingCatalog.WORKERS) + 2);
    pool.setMaxIdle(pool.getMaxTotal());
    // A connection that broke is found out by the call that uses it, which is made again.
    pool.setTestWhileIdle(false);
    pool.setTimeBetweenEvictionRuns(Duration.ofMillis(-1));
    RedisClient client =
        RedisClient.builder()
            .hostAndPort(JedisURIHelper.getHostAndPort(uri))
            .clientConfig(
                DefaultJedisClientConfig.builder(uri)
                    .timeoutMillis((int) timeout.toMillis())
                    .clientName("courtside")
                    .build())
            .poolConfig(pool)
            .build();
    try {
      client.ping();
    } catch (JedisException e) {
      if (e instanceof JedisDataException && Reach.isPassing(e.getMessage())) {
        // A full disk, say: it answers, and commits are tried until it can write again.
        return client;
      }
      client.close();
      throw new Failure(
          "Redis at "
              + withoutPassword(uri)
              + " does not answer ("
              + e.getMessage()
              + "); start it, or leave "
              + SettingCatalog.REDIS_URI.name()
              + " empty to use the bundled server",
          e);
    }
    return client;
  }

  private static String withoutPassword(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + ":" + uri.getPort();
  }

  /** The client, for all threads. */
  public RedisClient client() {
    return client;
  }

  /**
   * Asks the server for an answer.
   *
   * @throws RuntimeException where it gives none
   */
  public void ping() {
    client.ping();
  }

  @Override
  public void close() {
    client.close();
    if (bundled != null) {
      bundled.close();
    }
  }
}
