package io.courtside.jobs;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.EventWriter;
import io.courtside.jobs.JobOutcome.Result;
import io.courtside.league.LeagueChange;
import io.courtside.model.ModelFile;
import io.courtside.repair.RepairStore;
import io.courtside.settings.SettingSources;
import io.courtside.simulate.SimulatedSeason;
import io.courtside.warehouse.LogFile;
import io.courtside.warehouse.SqlDirectory;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jobs beside a stream that falls behind, and after one that failed. */
class BatchWorkTest {
  private static final int COPIES = 10;
  private static final StringBuilder LINES = new StringBuilder();
  private static long events;

  @TempDir private Path directory;
  private final Thread job = Thread.currentThread();
  private final Stream stream = new Stream();
  private Warehouse warehouse;
  private boolean repairs;

  /** Falls behind at some moment in the middle of a load, or before it. */
  private final class Stream implements StreamSide {
    private boolean behindBefore;
    private int repairs;
    private volatile boolean behindMeanwhile;

    @Override
    public boolean isBehind() {
      return Thread.currentThread() == job ? behindBefore : behindMeanwhile;
    }

    @Override
    public WorkLogs logs() {
      return new WorkLogs(
          List.of(LogFile.whole(directory.resolve("season.jsonl"))), List.of(), List.of());
    }

    @Override
    public ModelFile model() {
      throw new UnsupportedOperationException("a load scores nothing");
    }

    @Override
    public RepairStore repairStore() {
      repairs++;
      return null; // a warehouse without games asks nothing of it
    }

    @Override
    public void seasonIsNow(LeagueChange sums) {
      throw new UnsupportedOperationException("a load repairs nothing");
    }

    @Override
    public void forget(Set<String> gameIds) {
      assertThat(gameIds).isEmpty();
    }

    @Override
    public <T> T alone(Supplier<T> action) {
      return action.get();
    }
  }

  /** So many that loading them takes many times as long as a look at the stream. */
  @BeforeAll
  static void play() {
    EventWriter writer = new EventWriter();
    StringBuilder round = new StringBuilder();
    new SimulatedSeason(3)
        .play(
            1,
            game ->
                game.events()
                    .forEach(event -> round.append(new String(writer.line(event), UTF_8))));
    for (int copy = 0; copy < COPIES; copy++) {
      String ids = "\"$1_id\":\"" + copy + "x";
      LINES.append(round.toString().replaceAll("\"(game|event)_id\":\"", ids));
    }
    events = LINES.toString().lines().count();
  }

  @BeforeEach
  void open() throws IOException {
    Files.writeString(directory.resolve("season.jsonl"), LINES);
    warehouse =
        Warehouse.open(
            new WarehouseFile(
                directory.resolve("w.duckdb"), new SqlDirectory(Path.of("../sql")), 256L << 20, 1),
            InstantSource.system());
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private Work.Done load() throws Exception {
    return run(Job.LOAD);
  }

  private Work.Done run(Job what) throws Exception {
    return new BatchWork(
            warehouse,
            SettingSources.at(directory).with("courtside.backfill.repair=" + repairs).load(),
            stream,
            null,
            InstantSource.system(),
            line -> {})
        .of(what)
        .run();
  }

  private long loaded() throws Exception {
    return warehouse.number("SELECT count(*) FROM fact_event");
  }

  @Test
  void a_load_is_broken_off_when_the_stream_falls_behind_and_made_good_later() throws Exception {
    stream.behindMeanwhile = true;
    Work.Done broken = load();
    assertThat(broken.result()).isEqualTo(Result.PUT_OFF);
    assertThat(broken.message()).startsWith("broken off, since the stream is behind");
    assertThat(loaded()).isZero();

    stream.behindMeanwhile = false;
    assertThat(load().result()).isEqualTo(Result.DONE);
    assertThat(loaded()).isEqualTo(events).isPositive();
  }

  @Test
  void a_load_is_put_off_while_the_stream_is_behind() throws Exception {
    stream.behindBefore = true;
    assertThat(load().message()).startsWith("put off");
    assertThat(loaded()).isZero();
  }

  private void backfillEnded(Result result) throws Exception {
    JobHistory history = new JobHistory(warehouse, InstantSource.system());
    history.end(history.begin(Job.BACKFILL), new JobOutcome("backfill", result, "as it was"));
    history.end(history.begin(Job.LOAD), new JobOutcome("load", Result.DONE, "loaded"));
  }

  @Test
  void a_repair_that_failed_is_tried_again_though_there_is_nothing_to_score() throws Exception {
    repairs = true;
    assertThat(run(Job.BACKFILL).result()).isEqualTo(Result.IDLE);

    backfillEnded(Result.FAILED);
    assertThat(run(Job.BACKFILL).result()).isEqualTo(Result.DONE);
    assertThat(stream.repairs).isEqualTo(1);

    backfillEnded(Result.DONE);
    assertThat(run(Job.BACKFILL).result()).isEqualTo(Result.IDLE);
    assertThat(stream.repairs).isEqualTo(1);
  }

  @Test
  void nothing_is_repaired_where_that_is_not_set() throws Exception {
    backfillEnded(Result.FAILED);
    assertThat(run(Job.BACKFILL).result()).isEqualTo(Result.IDLE);
    assertThat(stream.repairs).isZero();
  }

  @Test
  void a_run_that_gave_way_to_the_stream_ends_no_alarm_and_is_not_kept() throws Exception {
    JobHistory history = new JobHistory(warehouse, InstantSource.system());
    stream.behindBefore = true;
    Work.Done done = load();
    JobOutcome putOff = new JobOutcome("load", done.result(), done.message());
    history.end(history.begin(Job.LOAD), putOff);

    assertThat(putOff.isWell()).isFalse();
    assertThat(new JobOutcome("load", Result.IDLE, "nothing").isWell()).isTrue();
    assertThat(warehouse.number("SELECT count(*) FROM job_run")).isZero();
  }
}
