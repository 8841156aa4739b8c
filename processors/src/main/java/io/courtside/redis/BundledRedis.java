package io.courtside.redis;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisException;
import redis.embedded.core.ExecutableProvider;

/**
 * The real Redis server that comes with the program, on a free loopback port, its data below the
 * work directory with the append-only file on.
 *
 * <p>It runs detached, so that a Ctrl-C in the terminal reaches the program alone and the last
 * commits still find their store. {@link #close()} stops it. A server that outlived a killed
 * program is found by the address it left in its directory, and used again; one that ends by itself
 * is started again.
 */
public final class BundledRedis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BundledRedis.class);
  private static final String LOOPBACK = "127.0.0.1";
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration ASK_LIMIT = Duration.ofSeconds(2);

  private static final String PID_FILE = "redis.pid";
  private static final long WATCH_MILLIS = 250;

  private final Path directory;
  private final int port;
  private Thread watcher;
  private volatile boolean closed;

  private BundledRedis(Path directory, int port) {
    this.directory = directory;
    this.port = port;
  }

  /**
   * Starts the server, or finds the one that still runs on the same data.
   *
   * @param directory where its data, configuration and log are; made if it is not there
   * @throws IOException where it does not come up, with what its log says
   */
  public static BundledRedis start(Path directory) throws IOException {
    Path home = directory.toAbsolutePath().normalize();
    Files.createDirectories(home);
    Optional<BundledRedis> running = running(home);
    if (running.isPresent()) {
      LOG.info("using the Redis server that still runs on port {}", running.get().port);
      running.get().watch();
      return running.get();
    }
    BundledRedis redis = new BundledRedis(home, freePort());
    redis.launch();
    redis.watch();
    return redis;
  }

  /** Sees to it that the server runs until {@link #close()}. */
  private void watch() {
    Thread thread = new Thread(this::startAgainWhenEnded, "redis-watch");
    thread.setDaemon(true);
    watcher = thread;
    thread.start();
  }

  private void startAgainWhenEnded() {
    try {
      while (!closed) {
        TimeUnit.MILLISECONDS.sleep(WATCH_MILLIS);
        if (!listens()) {
          startAgain();
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private synchronized void startAgain() {
    if (closed) {
      return;
    }
    try {
      LOG.warn("the Redis server on port {} has ended; it is started again", port);
      launch();
    } catch (IOException e) {
      LOG.error("the Redis server on port {} cannot be started again: {}", port, e.getMessage());
    }
  }

  /** One that is merely slow, or stopped in its tracks, still has its port. */
  private boolean listens() {
    try (Socket socket = new Socket()) {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), port),
          (int) ASK_LIMIT.toMillis());
      return true;
    } catch (ConnectException e) {
      return false;
    } catch (IOException e) {
      return true;
    }
  }

  /** The server that runs on the data in {@code directory}, if one does. */
  public static Optional<BundledRedis> running(Path directory) {
    Path home = directory.toAbsolutePath().normalize();
    try {
      int port = Integer.parseInt(Files.readString(portFile(home)).strip());
      BundledRedis redis = new BundledRedis(home, port);
      return redis.answers() ? Optional.of(redis) : Optional.empty();
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Path portFile(Path home) {
    return home.resolve("redis.port");
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void launch() throws IOException {
    Path log = directory.resolve("redis.log");
    Path configuration = directory.resolve("redis.conf");
    Files.write(
        configuration,
        List.of(
            "bind " + LOOPBACK,
            "port " + port,
            "daemonize yes",
            "pidfile \"" + directory.resolve(PID_FILE) + "\"",
            "dir \"" + directory + "\"",
            "logfile \"" + log + "\"",
            "save \"\"",
            "appendonly yes",
            "appendfsync everysec",
            "maxmemory-policy noeviction"));
    Process launcher =
        new ProcessBuilder(executable().toString(), configuration.toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    awaitAnswer(launcher, log);
    Files.writeString(portFile(directory), Integer.toString(port));
    LOG.info("Redis server started on {}:{}, data in {}", LOOPBACK, port, directory);
  }

  private Path executable() throws IOException {
    File shipped = ExecutableProvider.newJarResourceProvider().get();
    Path executable = directory.resolve("redis-server");
    // The shipped file goes away with this process; the server may outlive it.
    if (!Files.exists(executable) || Files.size(executable) != shipped.length()) {
      Path aside = directory.resolve("redis-server.tmp");
      Files.copy(shipped.toPath(), aside, StandardCopyOption.REPLACE_EXISTING);
      Files.setPosixFilePermissions(aside, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(aside, executable, StandardCopyOption.ATOMIC_MOVE);
    }
    return executable;
  }

  private void awaitAnswer(Process launcher, Path log) throws IOException {
    long giveUpNanos = System.nanoTime() + START_LIMIT.toNanos();
    try {
      while (!answers()) {
        boolean failed = launcher.waitFor(20, TimeUnit.MILLISECONDS) && launcher.exitValue() != 0;
        if (failed || System.nanoTime() > giveUpNanos) {
          throw new IOException("the Redis server did not start: " + lastLine(log));
        }
        // Once detached, the launcher has ended and no longer paces this loop.
        TimeUnit.MILLISECONDS.sleep(10);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while the Redis server was starting", e);
    }
  }

  private static String lastLine(Path log) throws IOException {
    List<String> lines = Files.readAllLines(log, StandardCharsets.UTF_8);
    return lines.isEmpty() ? "its log is empty" : lines.get(lines.size() - 1);
  }

  /** Whether the server at the port is up, has loaded its data, and that data is ours. */
  private boolean answers() {
    try (Jedis jedis = connect(ASK_LIMIT)) {
      String dir = jedis.configGet("dir").get("dir");
      return directory.toRealPath().equals(Path.of(dir).toRealPath())
          && "PONG".equals(jedis.ping());
    } catch (JedisException | IOException e) {
      return false;
    }
  }

  private Jedis connect(Duration timeout) {
    return new Jedis(
        new HostAndPort(LOOPBACK, port),
        DefaultJedisClientConfig.builder()
            .timeoutMillis((int) timeout.toMillis())
            .autoNegotiateProtocol(false)
            .build());
  }

  /** The server's address. */
  public URI uri() {
    return URI.create("redis://" + LOOPBACK + ":" + port);
  }

  /** Stops the server; what it was told is on disk then. */
  @Override
  public void close() {
    endWatch();
    try (Jedis jedis = connect(START_LIMIT)) {
      jedis.shutdown();
    } catch (JedisException e) {
      LOG.warn("the Redis server on port {} could not be told to stop: {}", port, e.getMessage());
      return;
    }
    try {
      Files.deleteIfExists(portFile(directory));
    } catch (IOException e) {
      LOG.warn("{} could not be removed: {}", portFile(directory), e.toString());
    }
  }

  private void endWatch() {
    closed = true;
    if (watcher != null) {
      watcher.interrupt();
    }
  }
}
