package io.courtside.bench;

import io.courtside.context.ContextStore;
import io.courtside.redis.BundledRedis;
import io.courtside.redis.RedisContextStore;
import io.courtside.source.LineBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import redis.clients.jedis.RedisClient;

/**
 * What an event costs in each stage, on one thread, by the size of the batch it comes in.
 *
 * <p>One shot takes all events through one stage; the stages before it have been gone through
 * before the clock starts, since each changes what the next one finds.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 8)
@Measurement(iterations = 11)
@Fork(1)
public class StageBenchmark {
  private static final int EVENTS = 20_480;

  /** The stage that is measured. */
  @Param public Stage stage;

  /** Events of a block and of a micro-batch. */
  @Param({"1", "8", "32", "128", "512"})
  public int batch;

  private Path directory;
  private BundledRedis redis;
  private RedisClient client;
  private List<LineBlock> lines;
  private StageRun run;

  /** Makes the lines, and starts Redis where it is asked. */
  @Setup
  public void begin() throws IOException {
    directory = Files.createTempDirectory("courtside-stages");
    lines = StageRun.lines(EVENTS, batch);
    if (stage.needsRedis()) {
      redis = BundledRedis.start(directory.resolve("redis"));
      client =
          RedisClient.builder().hostAndPort(redis.uri().getHost(), redis.uri().getPort()).build();
    }
  }

  /** Takes fresh events to the stage. */
  @Setup(Level.Iteration)
  public void prepare() throws IOException {
    ContextStore store = new NoStore();
    if (client != null) {
      client.flushAll();
      store = new RedisContextStore(client, "bench", Duration.ofHours(1));
    }
    Path journals = Files.createTempDirectory(directory, "run");
    run = StageRun.of(lines, batch, store, journals);
    for (Stage before : Stage.values()) {
      if (before.ordinal() < stage.ordinal()) {
        before.take(run);
      }
    }
  }

  /** Lets go of the events. */
  @TearDown(Level.Iteration)
  public void drop() throws IOException {
    run.close();
  }

  /** Ends Redis and deletes all files. */
  @TearDown
  public void end() throws IOException {
    if (client != null) {
      client.close();
      redis.close();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  /** All events through the stage. */
  @Benchmark
  @OperationsPerInvocation(EVENTS)
  public List<?> all() throws IOException {
    return stage.take(run);
  }
}
