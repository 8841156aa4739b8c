package io.courtside.pipeline;

import io.courtside.batch.BatchTally;
import io.courtside.batch.FixedLimits;
import io.courtside.books.Books;
import io.courtside.context.Lanes;
import io.courtside.context.LanesFactory;
import io.courtside.health.Health;
import io.courtside.journal.JournalPosition;
import io.courtside.lane.LaneAssignment;
import io.courtside.lane.LaneSplitter;
import io.courtside.league.Carryover;
import io.courtside.league.Turnstile;
import io.courtside.overload.ClassRules;
import io.courtside.overload.Shedding;
import io.courtside.overload.Throttle;
import io.courtside.score.Scorer;
import io.courtside.score.WinProbability;
import io.courtside.source.LineBlock;
import io.courtside.source.SourceLedger;
import io.courtside.validate.BlockValidator;
import io.courtside.validate.LineRules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.camel.Endpoint;
import org.apache.camel.component.direct.DirectComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;

/**
 * Takes lines through the routes as they are shipped and gives the scored lines, with a clock and a
 * store of the test's own and no thread but the test's.
 */
final class PipelineDriver implements AutoCloseable {
  static final Path ROUTES = Path.of("..", "routes");
  static final Duration LATENESS = Duration.ofMinutes(10);
  private static final String SOURCE = "source";

  private final Path work;
  private final Lanes lanes;
  private final Committed committed;
  private final Health health;
  private final SteppedLanes queues;
  private final MemoryStore store;
  private final TestClock clock;
  private final Throttle throttle = new Throttle();
  private final Shedding shedding =
      new Shedding(
          new ClassRules(
              Set.of("period_start", "period_end"), Set.of("substitution", "timeout"), 2_000_000));
  private final List<Integer> history = new ArrayList<>();
  private final DefaultCamelContext camel = new DefaultCamelContext();

  PipelineDriver(
      Path work, MemoryStore store, TestClock clock, int workers, int batchSize, Duration lateness)
      throws Exception {
    this(work, store, clock, workers, batchSize, lateness, shipped());
  }

  PipelineDriver(
      Path work,
      MemoryStore store,
      TestClock clock,
      int workers,
      int batchSize,
      Duration lateness,
      Supplier<Scorer> scorers)
      throws Exception {
    this.work = work;
    this.store = store;
    this.clock = clock;
    LanesFactory factory =
        new LanesFactory(
            workers,
            lateness,
            Duration.ofSeconds(10),
            0,
            () -> new FixedLimits(batchSize, Duration.ofMillis(20)),
            Duration.ofSeconds(1),
            4,
            Duration.ofMinutes(4),
            work.resolve("scored"),
            work.resolve("dead-letter"),
            1_000,
            20_000);
    Turnstile turnstile = new Turnstile();
    lanes = factory.make(store, scorers, Carryover.NONE, shedding, turnstile, clock, clock);
    health = new Health(clock, troubles -> history.add(troubles.size()));
    committed =
        new Committed(
            lanes, List.of(batch -> batch.batch().deferrals().forEach(shedding::count)), health);
    queues = new SteppedLanes(lanes, clock);
    Stages stages =
        new Stages(
            new BlockValidator(new LineRules(clock, Duration.ofDays(3650)), 200),
            new LaneSplitter(
                new LaneAssignment(workers), store.progress().settledBefore(), turnstile, lateness),
            lanes,
            SourceLedger.forgetful(),
            committed,
            throttle);
    camel.disableJMX();
    stages.bind(camel.getRegistry());
    camel.addComponent("lane", queues);
    camel.addComponent("seda", new AtOnce());
    Properties properties = new Properties();
    properties.setProperty("courtside.commit.retry.delay", "1");
    properties.setProperty("courtside.commit.retry.delay.max", "2");
    camel.getPropertiesComponent().setInitialProperties(properties);
    PluginHelper.getRoutesLoader(camel).loadRoutes(routes());
    stages.addLaneRoutes(camel);
    camel.start();
  }

  /**
   * Commits in the lane's own step, so that a test says when; threads are another test's matter.
   */
  private static final class AtOnce extends DirectComponent {
    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters)
        throws Exception {
      parameters.clear();
      return super.createEndpoint(uri, remaining, parameters);
    }
  }

  private static Supplier<Scorer> shipped() {
    Scorer scorer = new Scorer(WinProbability.shipped());
    return () -> scorer;
  }

  /** The shipped routes but the source: the lines come from the test. */
  private Resource[] routes() {
    return Stream.of("0-failures", "2-throttle", "2-validate", "3-lane", "4-score", "5-commit")
        .map(name -> "file:" + ROUTES.resolve(name + ".camel.yaml"))
        .map(uri -> ResourceHelper.resolveResource(camel, uri))
        .toArray(Resource[]::new);
  }

  /** Hands on {@code lines} as one block that starts at {@code offset}; the offset after it. */
  long feed(List<String> lines, long offset) throws Exception {
    byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    int[] from = new int[lines.size()];
    int[] to = new int[lines.size()];
    long[] offsets = new long[lines.size()];
    long[] lengths = new long[lines.size()];
    int at = 0;
    for (int i = 0; i < from.length; i++) {
      from[i] = at;
      to[i] = at + lines.get(i).getBytes(StandardCharsets.UTF_8).length;
      offsets[i] = offset + from[i];
      lengths[i] = (long) to[i] - from[i];
      at = to[i] + 1;
    }
    send(
        new LineBlock(
            SOURCE,
            "night.jsonl",
            bytes,
            from,
            to,
            offsets,
            lengths,
            offset + at,
            7,
            clock.getAsLong()));
    return offset + at;
  }

  private void send(LineBlock block) throws Exception {
    try (var producer = camel.createProducerTemplate()) {
      producer.sendBody("direct:lines", block);
    }
  }

  /** No more lines will come: what is held goes out. */
  void end() throws Exception {
    send(LineBlock.endOfInput());
    runAll();
  }

  /** Lets the lanes do all there is to do at this moment. */
  void runAll() throws Exception {
    queues.runAll();
  }

  /** Lets one lane do the next thing it has to do. */
  void step(int lane) throws Exception {
    queues.step(lane);
  }

  /** Where a restart would read on. */
  long lowWater() {
    var position = store.progress().positions().get(SOURCE);
    return position == null ? 0 : position.lowWater();
  }

  Books books() {
    return store.progress().books();
  }

  Shedding shedding() {
    return shedding;
  }

  BatchTally tally() {
    return lanes.tally();
  }

  boolean failed() {
    return committed.outcome().isCompletedExceptionally();
  }

  /** How many parts were in trouble after each change of the program's health. */
  List<Integer> healthHistory() {
    return history;
  }

  /** Why it failed. */
  Throwable failure() {
    return committed.outcome().handle((nothing, thrown) -> thrown).join();
  }

  /** The lines of the scored log that count. */
  List<String> scored() throws IOException {
    return committedLines("scored", store.progress().scored());
  }

  /** The lines of the dead-letter log that count. */
  List<String> deadLetters() throws IOException {
    return committedLines("dead-letter", store.progress().deadLetters());
  }

  private List<String> committedLines(String directory, Map<Integer, JournalPosition> positions)
      throws IOException {
    List<String> lines = new ArrayList<>();
    for (Map.Entry<Integer, JournalPosition> entry : positions.entrySet()) {
      for (int segment = 1; segment <= entry.getValue().segment(); segment++) {
        Path file =
            work.resolve(directory)
                .resolve(String.format("lane-%d-%06d.jsonl", entry.getKey(), segment));
        if (Files.exists(file)) {
          byte[] bytes = Files.readAllBytes(file);
          boolean last = segment == entry.getValue().segment();
          int length = last ? (int) entry.getValue().length() : bytes.length;
          new String(Arrays.copyOf(bytes, length), StandardCharsets.UTF_8)
              .lines()
              .forEach(lines::add);
        }
      }
    }
    return lines;
  }

  /** Ends as a crash would: nothing more is committed. */
  @Override
  public void close() throws IOException {
    camel.stop();
    lanes.close();
  }
}
