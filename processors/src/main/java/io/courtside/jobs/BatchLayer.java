package io.courtside.jobs;

import io.courtside.failure.Failure;
import io.courtside.jobs.JobOutcome.Result;
import io.courtside.model.ModelStore;
import io.courtside.query.HeldWarehouse;
import io.courtside.query.Limits;
import io.courtside.query.QueryServer;
import io.courtside.query.Reading;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs the jobs of the batch layer beside the stream, one at a time, and keeps their history.
 *
 * <p>The warehouse is opened by the first job and held until the program ends; from then on this
 * program answers the queries of others. No job harms the stream: one that fails is told, and tried
 * again at its next time.
 */
public final class BatchLayer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(BatchLayer.class);

  private final Settings settings;
  private final StreamSide stream;
  private final ModelStore models;
  private final InstantSource clock;
  private Warehouse warehouse;
  private QueryServer queries;
  private volatile Warehouse toCancel;
  private volatile boolean closed;
  private BreakOff breakOff; // by the thread that ends the program
  private volatile JobOutcome last;

  /**
   * @param stream the running stream
   * @param models where challengers are kept
   * @param clock dates runs
   */
  public BatchLayer(Settings settings, StreamSide stream, ModelStore models, InstantSource clock) {
    this.settings = settings;
    this.stream = stream;
    this.models = models;
    this.clock = clock;
  }

  /** Runs the job of that word, after the one that runs now; never throws. */
  public synchronized JobOutcome run(String word) {
    Job job = Job.of(word).orElse(null);
    JobOutcome outcome =
        job == null
            ? new JobOutcome(word, Result.FAILED, "there is no such job; there are " + Job.words())
            : run(job);
    if (outcome.result() == Result.DONE) {
      LOG.info("{}: {}", outcome.job(), outcome.message());
    }
    last = outcome;
    return outcome;
  }

  private JobOutcome run(Job job) {
    if (closed) {
      return putOff(job);
    }
    try {
      open();
      if (closed) {
        // Since the warehouse was being opened: then there was nothing yet to break off.
        return putOff(job);
      }
      JobHistory history = new JobHistory(warehouse, clock);
      long run = history.begin(job);
      JobOutcome outcome = outcome(job);
      if (!closed) {
        history.end(run, outcome);
      }
      return outcome;
    } catch (SQLException | IOException | RuntimeException | LinkageError e) {
      return failed(job, e);
    }
  }

  private static JobOutcome putOff(Job job) {
    return new JobOutcome(job.word(), Result.PUT_OFF, "put off, since the program ends");
  }

  private JobOutcome outcome(Job job) {
    try {
      Work.Done done =
          new BatchWork(warehouse, settings, stream, models, clock, line -> LOG.debug("{}", line))
              .of(job)
              .run();
      return new JobOutcome(job.word(), done.result(), done.message());
    } catch (Exception | LinkageError e) {
      // DuckDB's native library may not be loaded here, and the stream needs none.
      return failed(job, e);
    }
  }

  private JobOutcome failed(Job job, Throwable e) {
    if (closed) {
      return new JobOutcome(job.word(), Result.PUT_OFF, "broken off, since the program ends");
    }
    if (!(e instanceof Failure)) {
      LOG.debug("{} failed", job.word(), e);
    }
    return new JobOutcome(job.word(), Result.FAILED, String.valueOf(e.getMessage()));
  }

  /** What the last run came to; {@code null} before the first. */
  public JobOutcome last() {
    return last;
  }

  private void open() throws SQLException, IOException {
    if (warehouse != null) {
      return;
    }
    Path file = settings.get(SettingCatalog.WAREHOUSE_FILE);
    warehouse = Warehouse.open(WarehouseFile.besideTheStream(settings), clock);
    toCancel = warehouse;
    new JobHistory(warehouse, clock).brokeOff();
    HeldWarehouse held =
        new HeldWarehouse(
            warehouse,
            List.of(
                Path.of(file + ".load"),
                Path.of(file + ".tmp"),
                settings.get(SettingCatalog.EXPORT_DIRECTORY)));
    queries =
        QueryServer.start(
            settings.get(SettingCatalog.WORK), file, new Reading(held, Limits.of(settings)));
  }

  /**
   * Breaks off what runs, rolled back and to be done again; none runs from now on. What is not SQL,
   * as training is, goes on to its end.
   */
  public void breakOff() {
    closed = true;
    Warehouse running = toCancel;
    if (running != null && breakOff == null) {
      breakOff = new BreakOff(() -> true, running);
    }
  }

  /** Lets the warehouse go, once what ran on it is broken off. */
  @Override
  public void close() throws IOException {
    breakOff();
    shut();
    if (breakOff != null) {
      breakOff.close();
    }
  }

  private synchronized void shut() throws IOException {
    if (queries != null) {
      queries.close();
    }
    if (warehouse != null) {
      warehouse.close();
    }
  }
}
