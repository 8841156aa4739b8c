package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.books.Books;
import io.courtside.context.StoreRolledBack;
import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.health.HealthFile;
import io.courtside.redis.TestRedis;
import io.courtside.settings.SettingSources;
import io.courtside.settings.Settings;
import io.courtside.simulate.Night;
import io.courtside.testing.Await;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline as it runs: its own threads, real files, a real Redis, the shipped routes. */
class PipelineIT {
  private static final Path HOME = Path.of("..");

  @TempDir private static Path undisturbed;

  private static List<Event> events;
  private static List<String> lines;
  private static List<String> reference;

  @TempDir private Path work;

  @BeforeAll
  static void score_a_night_undisturbed() throws Exception {
    events = Night.simulate(7, Instant.parse("2025-11-01T00:00:00Z"), 4).events();
    lines = lines(events);
    reference = scoreToTheEnd(undisturbed, lines, "courtside.workers=1");
    assertThat(reference).hasSameSizeAs(lines);
  }

  private static List<String> lines(List<Event> events) {
    EventWriter writer = new EventWriter();
    return events.stream()
        .map(event -> new String(writer.line(event), StandardCharsets.UTF_8).strip())
        .toList();
  }

  private static Settings settings(Path work, String... more) throws IOException {
    List<String> assignments = new ArrayList<>(List.of(more));
    assignments.add(0, "courtside.work=" + work.toAbsolutePath());
    assignments.add("camel.main.jmxEnabled=false");
    return SettingSources.at(HOME).with(assignments.toArray(String[]::new)).load();
  }

  private static List<String> scoreToTheEnd(Path work, List<String> lines, String... more)
      throws Exception {
    Path file = Files.write(work.resolve("night.jsonl"), lines);
    Books books = run(settings(work, more), Input.files(List.of(file)), List.of());
    assertThat(books.balanced()).isTrue();
    return scored(work);
  }

  /** Runs to the end of the input. */
  private static Books run(Settings settings, Input input, List<Committed.Watcher> watchers)
      throws Exception {
    try (Pipeline pipeline = Pipeline.start(settings, input, watchers)) {
      pipeline.outcome().get(30, TimeUnit.SECONDS);
      return pipeline.books();
    }
  }

  /** The scored lines without the two fields that tell the time, sorted. */
  private static List<String> scored(Path work) throws IOException {
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(work.resolve("scored"))) {
      for (Path file : files.toList()) {
        all.addAll(Files.readAllLines(file));
      }
    }
    return all.stream()
        .map(line -> line.replaceAll(",\"context_age_ms\":\\d+,\"scored_at\":\"[^\"]+\"", ""))
        .sorted()
        .toList();
  }

  private static void awaitScored(Pipeline pipeline, long count) throws Exception {
    Await.until(count + " events are scored", () -> pipeline.books().scored() >= count);
  }

  private static void append(Path file, String text) throws IOException {
    Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private static String text(List<String> lines) {
    return String.join("\n", lines) + "\n";
  }

  private Path inbox() throws IOException {
    return Files.createDirectories(work.resolve("inbox"));
  }

  @Test
  void files_are_read_to_their_end_and_not_again() throws Exception {
    List<String> hostile = new ArrayList<>(lines);
    hostile.add(100, "{\"this is\": no event");
    hostile.addAll(300, lines.subList(200, 300));

    assertThat(scoreToTheEnd(work, hostile, "courtside.workers=3")).isEqualTo(reference);

    Settings settings = settings(work, "courtside.workers=3");
    Path file = work.resolve("night.jsonl");
    Books again = run(settings, Input.files(List.of(file)), List.of());
    assertThat(again).isEqualTo(new Books(lines.size() + 101L, 1, 100, lines.size(), 0, 0));
    assertThat(scored(work)).isEqualTo(reference);
  }

  @Test
  void an_inbox_grows_by_half_lines_rotations_and_gzip_files() throws Exception {
    String lastGame = events.get(events.size() - 1).gameId();
    List<String> live =
        lines(events.stream().filter(event -> !event.gameId().equals(lastGame)).toList());
    List<String> closed =
        lines(events.stream().filter(event -> event.gameId().equals(lastGame)).toList());
    Path file = inbox().resolve("night.jsonl");
    String half = live.get(300).substring(0, 40);
    try (Pipeline pipeline = Pipeline.start(settings(work), Input.inbox(), List.of())) {
      append(file, text(live.subList(0, 300)) + half);
      awaitScored(pipeline, 300);
      assertThat(pipeline.books().read()).isEqualTo(300);

      append(file, live.get(300).substring(40) + "\n" + text(live.subList(301, 600)));
      Files.move(file, file.resolveSibling("night.jsonl.1"));
      append(file, text(live.subList(600, live.size())));
      Path aside = work.resolve("aside.gz");
      try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(aside))) {
        gzip.write(text(closed).getBytes(StandardCharsets.UTF_8));
      }
      Files.move(aside, inbox().resolve("closed.jsonl.gz"), StandardCopyOption.ATOMIC_MOVE);
      awaitScored(pipeline, lines.size());

      assertThat(pipeline.problems()).isEmpty();
      assertThat(pipeline.books()).isEqualTo(new Books(lines.size(), 0, 0, lines.size(), 0, 0));
    }
    assertThat(scored(work)).isEqualTo(reference);
  }

  @Test
  void stopped_in_the_middle_it_goes_on_with_any_number_of_lanes() throws Exception {
    Path file = Files.write(work.resolve("night.jsonl"), lines);
    Input input = Input.files(List.of(file));
    long scoredBefore = 0;
    for (int workers : new int[] {1, 3, 2}) {
      Settings settings =
          settings(
              work,
              "courtside.workers=" + workers,
              "courtside.source.block.lines=4",
              "courtside.lane.queue.blocks=1",
              "courtside.batch.size=8");
      Books books = stopInTheMiddle(settings, input);
      assertThat(books.scored()).isBetween(scoredBefore + 200, lines.size() - 100L);
      scoredBefore = books.scored();
    }

    Books books = run(settings(work, "courtside.workers=4"), input, List.of());

    assertThat(scored(work)).isEqualTo(reference);
    assertThat(books.balanced()).isTrue();
  }

  @Test
  void a_large_block_goes_through_in_batches_of_one() throws Exception {
    Path file = Files.write(work.resolve("night.jsonl"), lines);
    Books books =
        run(
            settings(
                work,
                "courtside.workers=1",
                "courtside.source.block.lines=65536",
                "courtside.source.block.size=16MiB",
                "courtside.batch.size=1"),
            Input.files(List.of(file)),
            List.of());

    assertThat(scored(work)).isEqualTo(reference);
    assertThat(books.balanced()).isTrue();
  }

  /** Runs slowly and is stopped after some 200 more events. */
  private static Books stopInTheMiddle(Settings settings, Input input) throws Exception {
    CountDownLatch enough = new CountDownLatch(1);
    AtomicInteger scored = new AtomicInteger();
    Committed.Watcher slow =
        batch -> {
          LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(2));
          if (scored.addAndGet(batch.batch().events().size()) >= 200) {
            enough.countDown();
          }
        };
    Pipeline pipeline = Pipeline.start(settings, input, List.of(slow));
    try (pipeline) {
      assertThat(enough.await(30, TimeUnit.SECONDS)).isTrue();
    }
    return pipeline.books();
  }

  @Test
  void with_redis_gone_for_a_while_nothing_is_lost_or_doubled() throws Exception {
    Path file = inbox().resolve("night.jsonl");
    try (TestRedis redis = new TestRedis(work.resolve("other-redis"))) {
      Settings settings =
          settings(
              work,
              "courtside.redis.uri=" + redis.uri(),
              "courtside.redis.timeout=500ms",
              "courtside.commit.retry.delay=20ms",
              "courtside.commit.retry.delay.max=100ms");
      HealthFile health = new HealthFile(work);
      try (Pipeline pipeline = Pipeline.start(settings, Input.inbox(), List.of())) {
        append(file, text(lines.subList(0, 500)));
        awaitScored(pipeline, 500);

        redis.stop();
        append(file, text(lines.subList(500, lines.size())));
        Await.until("the health file tells of the trouble", () -> !health.read().isEmpty());
        assertThat(health.read()).allMatch(trouble -> trouble.what().startsWith("Redis does not"));
        assertThat(pipeline.books().scored()).isEqualTo(500);
        assertThat(pipeline.outcome()).isNotDone();

        redis.startAgain();
        awaitScored(pipeline, lines.size());
        Await.until("all is well again", () -> health.read().isEmpty());
        assertThat(pipeline.books()).isEqualTo(new Books(lines.size(), 0, 0, lines.size(), 0, 0));
      }
    }
    assertThat(scored(work)).isEqualTo(reference);
  }

  @Test
  void what_redis_has_forgotten_is_done_again_with_the_same_result() throws Exception {
    Path file = inbox().resolve("night.jsonl");
    try (TestRedis redis = new TestRedis(work.resolve("other-redis"))) {
      Settings settings =
          settings(
              work,
              "courtside.redis.uri=" + redis.uri(),
              "courtside.batch.size=16",
              "courtside.commit.retry.delay=20ms",
              "courtside.commit.retry.delay.max=100ms");
      long committedBefore;
      try (Pipeline pipeline = Pipeline.start(settings, Input.inbox(), List.of())) {
        append(file, text(lines.subList(0, 1_000)));
        awaitScored(pipeline, 1_000);
        redis.stop();
        redis.forget(30_000);
        append(file, text(lines.subList(1_000, lines.size())));
        redis.startAgain();
        assertThat(pipeline.outcome())
            .failsWithin(Duration.ofSeconds(30))
            .withThrowableOfType(ExecutionException.class)
            .withCauseInstanceOf(StoreRolledBack.class);
        committedBefore = pipeline.books().scored();
      }
      try (Pipeline pipeline = Pipeline.start(settings, Input.inbox(), List.of())) {
        // A lane of which nothing was forgotten may have gone on before the other was found out.
        assertThat(committedBefore).isGreaterThanOrEqualTo(1_000);
        assertThat(pipeline.books().scored()).isPositive().isLessThan(committedBefore);
        awaitScored(pipeline, lines.size());
        assertThat(pipeline.books()).isEqualTo(new Books(lines.size(), 0, 0, lines.size(), 0, 0));
      }
    }
    assertThat(scored(work)).isEqualTo(reference);
  }
}
