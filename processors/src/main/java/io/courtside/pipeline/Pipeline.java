package io.courtside.pipeline;

import io.courtside.batch.AdaptiveLimits;
import io.courtside.batch.BatchLimits;
import io.courtside.batch.FixedLimits;
import io.courtside.books.Books;
import io.courtside.checkpoint.CheckpointDirectory;
import io.courtside.checkpoint.Checkpoints;
import io.courtside.checkpoint.GatedStore;
import io.courtside.context.ContextStore;
import io.courtside.context.Lanes;
import io.courtside.context.LanesFactory;
import io.courtside.context.Progress;
import io.courtside.context.SourceAccount;
import io.courtside.failure.Failure;
import io.courtside.health.Health;
import io.courtside.health.HealthFile;
import io.courtside.http.camel.HttpEnd;
import io.courtside.jobs.BatchLayer;
import io.courtside.journal.JournalTooShort;
import io.courtside.journal.LogEnds;
import io.courtside.kafka.camel.KafkaEnds;
import io.courtside.lane.LaneAssignment;
import io.courtside.lane.LaneSplitter;
import io.courtside.league.Turnstile;
import io.courtside.model.ModelInUse;
import io.courtside.observe.StreamAlerts;
import io.courtside.observe.StreamMetrics;
import io.courtside.observe.StreamView;
import io.courtside.observe.camel.ObserveEnd;
import io.courtside.overload.ClassRules;
import io.courtside.overload.ShedPolicy;
import io.courtside.overload.Shedding;
import io.courtside.overload.Throttle;
import io.courtside.redis.AppendOnlyFile;
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisContextStore;
import io.courtside.redis.RedisRepairStore;
import io.courtside.redis.RedisSourceLedger;
import io.courtside.redis.RedisState;
import io.courtside.settings.BatchMode;
import io.courtside.settings.Setting;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.source.SourceLedger;
import io.courtside.source.SourceProblem;
import io.courtside.source.TailProgress;
import io.courtside.source.Unfinished;
import io.courtside.source.camel.TailConsumer;
import io.courtside.validate.BlockValidator;
import io.courtside.validate.LineRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The running pipeline: Redis, the lanes and the routes, started together and stopped in order. */
public final class Pipeline implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Pipeline.class);
  private static final int GAMES_IN_MEMORY = 256;
  private static final Duration BOOKKEEPING_WAIT = Duration.ofSeconds(1);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final Settings settings;
  private final FixedLimits fixedLimits;
  private Lanes lanes;
  private Committed committed;
  private Routes routes;
  private boolean started;
  private Books ofOtherLaneCounts = Books.EMPTY;

  private Pipeline(Settings settings) {
    this.settings = settings;
    this.fixedLimits =
        new FixedLimits(
            settings.get(SettingCatalog.BATCH_SIZE), settings.get(SettingCatalog.BATCH_WAIT));
  }

  /**
   * Starts the pipeline where the last commit left it.
   *
   * @param input what is read
   * @param watchers who is told of every committed batch
   * @throws Failure where something it needs is not there, in words for a person
   */
  public static Pipeline start(Settings settings, Input input, List<Committed.Watcher> watchers) {
    Pipeline pipeline = new Pipeline(settings);
    try {
      pipeline.open(input, watchers);
      return pipeline;
    } catch (RuntimeException e) {
      pipeline.close();
      throw e;
    }
  }

  private void open(Input input, List<Committed.Watcher> watchers) {
    // What can be wrong without Redis is looked at before Redis is started.
    ModelInUse model = Models.inUse(settings);
    Routes.requireDirectory(settings);
    Ends ends = Ends.of(settings, input);
    KafkaEnds kafka = new KafkaEnds(settings, ends.kafkaSource(), ends.kafkaSink());
    kafka.requireBroker();
    HttpEnd http = new HttpEnd(settings, ends.http());
    http.requirePort();
    ObserveEnd observe = new ObserveEnd(settings);
    observe.requirePort();
    open.push(WorkDirectory.hold(settings.get(SettingCatalog.WORK)));
    if (!input.ends() && ends.files()) {
      makeInbox();
    }
    RedisConnection redis = RedisConnection.open(settings);
    open.push(redis);
    String prefix = settings.get(SettingCatalog.REDIS_PREFIX);
    GatedStore store = new GatedStore(RedisContextStore.of(redis, settings));
    SourceLedger ledger = new RedisSourceLedger(redis.client(), prefix, store);

    // One that knows its sources was only just begun: lines that are there were never committed.
    if (store.progress().equals(Progress.NONE) && ledger.known().isEmpty()) {
      setAsideForgotten();
    }
    Turnstile turnstile = new Turnstile();
    Shedding shedding = new Shedding(classRules());
    lanes = lanes(store, model, shedding, turnstile, input);
    open.push(lanes);
    HealthFile healthFile = new HealthFile(settings.get(SettingCatalog.WORK));
    healthFile.write(List.of());
    Health health = new Health(InstantSource.system(), healthFile::write);
    List<Committed.Watcher> all = new ArrayList<>(watchers);
    all.add(batch -> batch.batch().deferrals().forEach(shedding::count));
    committed = new Committed(lanes, all, health);
    Progress progress = store.progress();
    ofOtherLaneCounts = without(lanes.count(), progress).books();
    LaneSplitter splitter =
        new LaneSplitter(
            new LaneAssignment(lanes.count()),
            progress.settledBefore(),
            turnstile,
            settings.get(SettingCatalog.ORDER_LATENESS));
    open.push(kafka);
    Throttle throttle = throttle();
    LaneQueues queues =
        new LaneQueues(lanes.count(), settings.get(SettingCatalog.LANE_QUEUE_BLOCKS));
    routes =
        new Routes(
            settings,
            input,
            ends,
            kafka,
            http,
            observe,
            health,
            () -> store.progress().positions(),
            queues,
            new Stages(validator(), splitter, lanes, ledger, committed, throttle));
    Overload overload = overload(queues, shedding, throttle, input);
    routes.bind("overload", new ManagedShedding(overload, shedding));
    routes.bind("redisLog", AppendOnlyFile.of(redis));
    routes.bind("rates", new ManagedThrottle(throttle));
    routes.bind("sources", new ManagedSources(routes::held));
    StreamView view =
        new RunningStreamView(
            lanes,
            this::books,
            queues,
            overload,
            shedding,
            throttle,
            routes::progress,
            kafka::lagRecords,
            () -> routes.held().size(),
            health,
            model,
            System::nanoTime);
    StreamMetrics metrics = new StreamMetrics(view, settings.get(SettingCatalog.LATENCY_OBJECTIVE));
    routes.bind(
        "alerts",
        new ManagedAlerts(
            view, metrics, new StreamAlerts(alertLimits(input)), health, System::nanoTime));
    Readiness readiness = new Readiness(health, redis::ping, settings.get(SettingCatalog.WORK));
    routes.show(metrics, StreamHealth.live(this::deaths), StreamHealth.ready(readiness::reasons));
    if (settings.get(SettingCatalog.BATCH_MODE) == BatchMode.FIXED) {
      routes.bind("batchLimits", new ManagedBatchLimits(fixedLimits, lanes.tally()));
    }
    BatchLayer batch = input.jobs() ? batch(store, ledger, redis, model, shedding) : null;
    if (batch != null) {
      open.push(batch);
      routes.bind("batch", new ManagedBatch(batch, health));
      routes.bind("jobsDue", new JobsDue());
      routes.bind("background", new Background(settings.get(SettingCatalog.JOBS_PRIORITY)));
    }
    routes.bind("checkpoints", checkpoints(store, new RedisState(redis.client(), prefix)));
    routes.bind("model", new ManagedModel(model, Models.store(settings)));
    open.push(routes);
    if (batch != null) {
      // First of all: the routes wait for what is on its way through them, a job too.
      open.push(batch::breakOff);
    }
    routes.start();
    started = true;
  }

  /** A store that knows nothing of logs that are there has lost them; all is read again. */
  private void setAsideForgotten() {
    try {
      for (Path aside : OldOutput.of(settings).setAside(InstantSource.system().instant())) {
        LOG.warn(
            "Redis knows nothing of the logs that are here; they are set aside in {}, and made anew"
                + " from the sources",
            aside);
      }
    } catch (IOException e) {
      throw new Failure("the logs that Redis does not know cannot be set aside: " + e, e);
    }
  }

  private BatchLayer batch(
      GatedStore store,
      SourceLedger ledger,
      RedisConnection redis,
      ModelInUse model,
      Shedding shedding) {
    RedisRepairStore repairStore =
        new RedisRepairStore(
            redis.client(),
            settings.get(SettingCatalog.REDIS_PREFIX),
            RedisContextStore.of(redis, settings));
    return new BatchLayer(
        settings,
        new RunningStream(
            store,
            ledger,
            settings.get(SettingCatalog.SCORED_DIRECTORY),
            model,
            repairStore,
            shedding,
            lanes),
        Models.store(settings),
        InstantSource.system());
  }

  private Checkpoints checkpoints(GatedStore store, RedisState state) {
    String version = Pipeline.class.getPackage().getImplementationVersion();
    return new Checkpoints(
        store,
        state,
        new LogEnds(
            settings.get(SettingCatalog.SCORED_DIRECTORY),
            settings.get(SettingCatalog.DEAD_LETTER_DIRECTORY)),
        new CheckpointDirectory(settings.get(SettingCatalog.CHECKPOINT_DIRECTORY)),
        settings.get(SettingCatalog.CHECKPOINT_KEEP),
        settings.get(SettingCatalog.REDIS_PREFIX),
        version == null ? "(not packaged)" : version,
        InstantSource.system(),
        System::nanoTime);
  }

  /** What was done while another number of lanes ran. */
  private static Progress without(int laneCount, Progress progress) {
    Map<Integer, List<Map<String, SourceAccount>>> others = new HashMap<>(progress.epochs());
    others.remove(laneCount);
    return new Progress(others, progress.scored(), progress.deadLetters(), progress.commits());
  }

  private void makeInbox() {
    Path inbox = settings.get(SettingCatalog.SOURCE_DIRECTORY);
    if (Files.exists(inbox) && !Files.isDirectory(inbox)) {
      throw new Failure("the inbox must be a directory, this is a file: " + inbox);
    }
    try {
      Files.createDirectories(inbox);
    } catch (IOException e) {
      throw new Failure("the inbox " + inbox + " cannot be made: " + e, e);
    }
  }

  private StreamAlerts.Limits alertLimits(Input input) {
    boolean follows = !input.ends();
    return new StreamAlerts.Limits(
        follows ? settings.get(SettingCatalog.LATENCY_OBJECTIVE) : Duration.ofDays(3650),
        follows ? settings.get(SettingCatalog.ALERTS_QUEUE_SHARE) : 1,
        settings.get(SettingCatalog.ALERTS_DEFERRED_SHARE),
        settings.get(SettingCatalog.ALERTS_DEAD_SHARE),
        settings.get(SettingCatalog.ALERTS_PATIENCE));
  }

  /** Why the program should be started anew; none while it goes on. */
  private List<String> deaths() {
    return lanes.isHalted()
        ? List.of("the lanes were halted by a failure that no other try can mend; see the log")
        : List.of();
  }

  /** What says when a lane's micro-batches are closed. */
  private BatchLimits limits() {
    return settings.get(SettingCatalog.BATCH_MODE) == BatchMode.FIXED
        ? fixedLimits
        : new AdaptiveLimits(
            settings.get(SettingCatalog.BATCH_SIZE),
            settings.get(SettingCatalog.BATCH_WAIT),
            settings.get(SettingCatalog.BATCH_OBJECTIVE));
  }

  private Throttle throttle() {
    Throttle throttle = new Throttle();
    throttle.rates(
        settings.get(SettingCatalog.THROTTLE_TOTAL).orElse(0),
        settings.get(SettingCatalog.THROTTLE_SOURCE).orElse(0));
    return throttle;
  }

  private Overload overload(LaneQueues queues, Shedding shedding, Throttle throttle, Input input) {
    return new Overload(
        queues,
        routes::dueProgress,
        shedding,
        new ShedPolicy(
            settings.get(SettingCatalog.LATENCY_OBJECTIVE),
            settings.get(SettingCatalog.SHED_PATIENCE)),
        !input.ends() && settings.get(SettingCatalog.SHED),
        throttle,
        System::nanoTime);
  }

  private ClassRules classRules() {
    return new ClassRules(
        words(SettingCatalog.CLASS_CRITICAL),
        words(SettingCatalog.CLASS_LOW),
        Math.round(settings.get(SettingCatalog.CLASS_LEVERAGE) * 1e6));
  }

  private Set<String> words(Setting<String> setting) {
    String value = settings.get(setting);
    return value.equals("none") ? Set.of() : Set.of(value.split(","));
  }

  private Lanes lanes(
      ContextStore store, ModelInUse model, Shedding shedding, Turnstile turnstile, Input input) {
    LanesFactory factory =
        new LanesFactory(
            settings.get(SettingCatalog.WORKERS),
            settings.get(SettingCatalog.ORDER_LATENESS),
            settings.get(SettingCatalog.ORDER_IDLE),
            input.ends() ? 0 : settings.get(SettingCatalog.LANE_QUEUE_EVENTS),
            this::limits,
            BOOKKEEPING_WAIT,
            GAMES_IN_MEMORY,
            settings.get(SettingCatalog.MOMENTUM_HALF_LIFE),
            settings.get(SettingCatalog.SCORED_DIRECTORY),
            settings.get(SettingCatalog.DEAD_LETTER_DIRECTORY),
            Math.toIntExact(settings.get(SettingCatalog.DEAD_LETTER_LINE_MAX)),
            settings.get(SettingCatalog.SCORED_SEGMENT_SIZE));
    try {
      return factory.make(
          store,
          model,
          model.file().seed(),
          shedding,
          turnstile,
          InstantSource.system(),
          System::nanoTime);
    } catch (JournalTooShort e) {
      throw new Failure(
          "a log lacks lines that were committed: "
              + e.getMessage()
              + "; it was changed by another hand or the disk lost them."
              + " 'courtside rebuild' makes all logs anew from the sources",
          e);
    } catch (IOException e) {
      throw new Failure("a journal cannot be opened: " + e.getMessage(), e);
    }
  }

  private BlockValidator validator() {
    return new BlockValidator(
        new LineRules(InstantSource.system(), settings.get(SettingCatalog.EVENT_FUTURE)),
        Math.toIntExact(settings.get(SettingCatalog.DEAD_LETTER_LINE_MAX)));
  }

  /** Completes when the input has come to its end, or exceptionally when the pipeline failed. */
  public CompletableFuture<Void> outcome() {
    return committed.outcome();
  }

  /** What became of all lines, as of the last commits. */
  public Books books() {
    return lanes.books().plus(ofOtherLaneCounts);
  }

  /** How far reading of files is; nothing where none are read. */
  public TailProgress progress() {
    return routes.progress();
  }

  /** The ends of files that have no newline yet. */
  public List<Unfinished> unfinished() {
    return routes.tail().map(TailConsumer::unfinished).orElse(List.of());
  }

  /** The files that could not be read, or not to their end. */
  public List<SourceProblem> problems() {
    return routes.tail().map(TailConsumer::problems).orElse(List.of());
  }

  /** Stops reading, lets what was read be scored and committed, and stops everything. */
  @Override
  public void close() {
    while (!open.isEmpty()) {
      AutoCloseable next = open.pop();
      try {
        next.close();
      } catch (Exception e) {
        LOG.warn("stopping {} failed", next.getClass().getSimpleName(), e);
      }
    }
    if (started) {
      started = false;
      LOG.info("{}", lanes.tally());
      LOG.info("books: {}", books());
    }
  }
}
