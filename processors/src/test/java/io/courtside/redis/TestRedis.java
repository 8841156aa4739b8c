package io.courtside.redis;

import io.courtside.testing.Await;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import redis.clients.jedis.RedisClient;
import redis.clients.jedis.exceptions.JedisException;

/** A real Redis server that stands still and goes on, at one address, as a test wants it. */
public final class TestRedis implements AutoCloseable {
  private final Path directory;
  private final BundledRedis server;
  private final RedisClient client;
  private boolean stopped;

  /** Starts it with its data in {@code directory}. */
  public TestRedis(Path directory) throws IOException {
    this.directory = directory;
    server = BundledRedis.start(directory);
    client = client(server.uri());
  }

  static RedisClient client(URI uri) {
    return RedisClient.builder().hostAndPort(uri.getHost(), uri.getPort()).build();
  }

  /** Where it is, whether it runs or not. */
  public URI uri() {
    return server.uri();
  }

  RedisClient client() {
    return client;
  }

  /** Stops it; it stays so until {@link #startAgain()}. */
  public void stop() {
    server.close();
    stopped = true;
  }

  /** Takes away the last {@code bytes} it wrote, as a failure of power may; it must be stopped. */
  public void forget(long bytes) throws IOException {
    try (FileChannel log =
        FileChannel.open(directory.resolve("appendonly.aof"), StandardOpenOption.WRITE)) {
      log.truncate(log.size() - bytes);
    }
  }

  /** Starts it at its old address, with its old data. */
  public void startAgain() throws Exception {
    String program = directory.resolve("redis-server").toString();
    Process launcher =
        new ProcessBuilder(
                program, directory.resolve("redis.conf").toString(), "--daemonize", "yes")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (launcher.waitFor() != 0) {
      throw new IOException("the server does not start again in " + directory);
    }
    stopped = false;
    Await.until("Redis answers again", () -> answers(uri()));
  }

  static boolean answers(URI uri) {
    try (RedisClient fresh = client(uri)) {
      return "PONG".equals(fresh.ping());
    } catch (JedisException e) {
      return false;
    }
  }

  @Override
  public void close() {
    client.close();
    if (!stopped) {
      server.close();
    }
  }
}
