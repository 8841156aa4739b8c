package io.courtside.redis;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.HostAndPort;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.exceptions.JedisDataException;
import redis.clients.jedis.exceptions.JedisException;

/**
 * The real Redis server that comes with the program, on a free loopback port, its data below the
 * work directory with the append-only file on.
 *
 * <p>It runs in a process group of its own, so that a Ctrl-C in the terminal reaches the program
 * alone and the last commits still find their store. Its session is the program's: Linux divides
 * the processor between sessions, and would let a server in another one wait while a job runs.
 * {@link #close()} stops it. A server that outlived a killed program is found by the address it
 * left in its directory, and used again; one that ends by itself is started again.
 */
public final class BundledRedis implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BundledRedis.class);
  private static final String LOOPBACK = "127.0.0.1";
  // The shell stays for as long as the server may fail at once, by its configuration say.
  private static final String IN_ITS_OWN_GROUP =
      "set -m; \"$0\" \"$@\" </dev/null & set +m; sleep 0.2; kill -0 $! 2>/dev/null || wait $!";
  private static final Duration START_LIMIT = Duration.ofSeconds(30);
  private static final Duration ASK_LIMIT = Duration.ofSeconds(2);

  private static final long WATCH_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 30_000;
  private static final long ASK_MILLIS = 10;

  private final RedisHome home;
  private final int port;
  private Path executable;
  private Thread watcher;
  private volatile boolean closed;

  private BundledRedis(RedisHome home, int port) {
    this.home = home;
    this.port = port;
  }

  /**
   * Starts the server, or finds the one that still runs on the same data.
   *
   * @param directory where its data, configuration and log are; made if it is not there
   * @throws IOException where it does not come up, with what its log says
   */
  public static BundledRedis start(Path directory) throws IOException {
    RedisHome home = RedisHome.in(directory);
    Files.createDirectories(home.directory());
    Optional<BundledRedis> left = leftBehind(home);
    BundledRedis redis = left.orElse(new BundledRedis(home, freePort()));
    if (left.isPresent()) {
      LOG.info("using the Redis server that still runs on port {}", redis.port);
    } else {
      redis.launch();
    }
    redis.watch();
    return redis;
  }

  /**
   * The server that an earlier program left behind, once it answers; it may still be loading.
   *
   * @throws IOException where its process lives and does not answer: another beside it on the same
   *     data would destroy it
   */
  private static Optional<BundledRedis> leftBehind(RedisHome home) throws IOException {
    if (home.port().isEmpty()) {
      return Optional.empty();
    }
    BundledRedis redis = new BundledRedis(home, home.port().getAsInt());
    Silence silence = new Silence();
    for (Answer answer = redis.ask(); answer != Answer.READY; answer = redis.ask()) {
      Optional<ProcessHandle> process = home.process();
      if (process.isEmpty()) {
        return Optional.empty();
      }
      if (silence.isTooLong(answer)) {
        throw new IOException(
            "process " + process.get().pid() + " is its server and does not answer; end it");
      }
      pause();
    }
    return Optional.of(redis);
  }

  private static void pause() throws IOException {
    try {
      TimeUnit.MILLISECONDS.sleep(ASK_MILLIS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the Redis server", e);
    }
  }

  /** Sees to it that the server runs until {@link #close()}. */
  private void watch() {
    Thread thread = new Thread(this::startAgainWhenEnded, "redis-watch");
    thread.setDaemon(true);
    watcher = thread;
    thread.start();
  }

  private void startAgainWhenEnded() {
    long pauseMillis = WATCH_MILLIS;
    try {
      while (!closed) {
        TimeUnit.MILLISECONDS.sleep(pauseMillis);
        boolean failed = !listens() && !startedAgain();
        pauseMillis = failed ? Math.min(2 * pauseMillis, LONGEST_PAUSE_MILLIS) : WATCH_MILLIS;
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt(); // closed
    }
  }

  private synchronized boolean startedAgain() {
    if (closed) {
      return true;
    }
    try {
      LOG.warn("the Redis server on port {} has ended; it is started again", port);
      launch();
      return true;
    } catch (IOException e) {
      LOG.error("the Redis server on port {} cannot be started again: {}", port, e.getMessage());
      return false;
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
    RedisHome home = RedisHome.in(directory);
    return home.port().stream()
        .mapToObj(port -> new BundledRedis(home, port))
        .filter(BundledRedis::answers)
        .findFirst();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void launch() throws IOException {
    home.announce(port);
    if (executable == null || !Files.exists(executable)) {
      executable = home.executable();
    }
    Process launcher = launcher(executable, home.configuration(LOOPBACK, port));
    Silence silence = new Silence();
    for (Answer answer = ask(); answer != Answer.READY; answer = ask()) {
      boolean failed = !launcher.isAlive() && launcher.exitValue() != 0;
      boolean died = home.hasPid() && home.process().isEmpty();
      if (failed || died || silence.isTooLong(answer)) {
        throw new IOException("the Redis server did not start: " + home.lastLogLine());
      }
      pause();
    }
    LOG.info("Redis server started on {}:{}, data in {}", LOOPBACK, port, home.directory());
  }

  /**
   * Starts the server. With job control a shell gives what it starts a process group of its own;
   * where there is no such shell, the server itself makes a session of its own.
   */
  private Process launcher(Path executable, Path configuration) throws IOException {
    String server = executable.toString();
    String settings = configuration.toString();
    try {
      return start(List.of("bash", "-c", IN_ITS_OWN_GROUP, server, settings));
    } catch (IOException e) {
      LOG.debug("no bash; the Redis server gets a session of its own", e);
      return start(List.of(server, settings, "--daemonize", "yes"));
    }
  }

  private Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(home.log().toFile()))
        .start();
  }

  private enum Answer {
    NONE,
    LOADING,
    READY
  }

  /** How long a server that starts has said nothing. One that reads its data says so. */
  private static final class Silence {
    private long sinceNanos = System.nanoTime();
    private boolean told;

    boolean isTooLong(Answer answer) {
      if (answer == Answer.LOADING) {
        sinceNanos = System.nanoTime();
        if (!told) {
          LOG.info("the Redis server reads its data");
          told = true;
        }
      }
      return System.nanoTime() - sinceNanos > START_LIMIT.toNanos();
    }
  }

  /** Whether the server at the port is up, has loaded its data, and that data is ours. */
  private boolean answers() {
    return ask() == Answer.READY;
  }

  private Answer ask() {
    try (Jedis jedis = connect(ASK_LIMIT)) {
      String dir = jedis.configGet("dir").get("dir");
      boolean ours = home.directory().toRealPath().equals(Path.of(dir).toRealPath());
      return ours && "PONG".equals(jedis.ping()) ? Answer.READY : Answer.NONE;
    } catch (JedisDataException e) {
      if (e.getMessage().startsWith("LOADING")) {
        return Answer.LOADING;
      }
      // One that cannot write now still is our server.
      return Reach.isPassing(e.getMessage()) ? Answer.READY : Answer.NONE;
    } catch (JedisException | IOException e) {
      return Answer.NONE;
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
      home.forgetPort();
    } catch (IOException e) {
      LOG.warn("the port file in {} could not be removed: {}", home.directory(), e.toString());
    }
  }

  private void endWatch() {
    closed = true;
    if (watcher != null) {
      watcher.interrupt();
    }
  }
}
