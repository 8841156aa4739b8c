package io.courtside.pipeline;

import io.courtside.batch.BatchPolicy;
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
import io.courtside.redis.RedisConnection;
import io.courtside.redis.RedisContextStore;
import io.courtside.redis.RedisRepairStore;
import io.courtside.redis.RedisSourceLedger;
import io.courtside.redis.RedisState;
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
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
  private Lanes lanes;
  private Committed committed;
  private Routes routes;
  private boolean started;
  private Books ofOtherLaneCounts = Books.EMPTY;

  private Pipeline(Settings settings) {
    this.settings = settings;
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
    lanes = lanes(store, model, turnstile);
    open.push(lanes);
    HealthFile healthFile = new HealthFile(settings.get(SettingCatalog.WORK));
    healthFile.write(List.of());
    Health health = new Health(InstantSource.system(), healthFile::write);
    committed = new Committed(lanes, watchers, health);
    Progress progress = store.progress();
    ofOtherLaneCounts = without(lanes.count(), progress).books();
    LaneSplitter splitter =
        new LaneSplitter(
            new LaneAssignment(lanes.count()),
            progress.settledBefore(),
            turnstile,
            settings.get(SettingCatalog.ORDER_LATENESS));
    open.push(kafka);
    routes =
        new Routes(
            settings,
            input,
            ends,
            kafka,
            http,
            health,
            () -> store.progress().positions(),
            new Stages(validator(), splitter, lanes, ledger, committed));
    if (input.jobs()) {
      BatchLayer batch = batch(store, ledger, redis, model);
      open.push(batch);
      routes.bind("batch", new ManagedBatch(batch, health));
    }
    routes.bind("checkpoints", checkpoints(store, new RedisState(redis.client(), prefix)));
    routes.bind("model", new ManagedModel(model, Models.store(settings)));
    open.push(routes);
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
      GatedStore store, SourceLedger ledger, RedisConnection redis, ModelInUse model) {
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

  private Lanes lanes(ContextStore store, ModelInUse model, Turnstile turnstile) {
    LanesFactory factory =
        new LanesFactory(
            settings.get(SettingCatalog.WORKERS),
            settings.get(SettingCatalog.ORDER_LATENESS),
            settings.get(SettingCatalog.ORDER_IDLE),
            new BatchPolicy(
                settings.get(SettingCatalog.BATCH_SIZE),
                settings.get(SettingCatalog.BATCH_WAIT),
                BOOKKEEPING_WAIT),
            GAMES_IN_MEMORY,
            settings.get(SettingCatalog.MOMENTUM_HALF_LIFE),
            settings.get(SettingCatalog.SCORED_DIRECTORY),
            settings.get(SettingCatalog.DEAD_LETTER_DIRECTORY),
            Math.toIntExact(settings.get(SettingCatalog.DEAD_LETTER_LINE_MAX)),
            settings.get(SettingCatalog.SCORED_SEGMENT_SIZE));
    try {
      return factory.make(
          store, model, model.file().seed(), turnstile, InstantSource.system(), System::nanoTime);
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
