package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.batch.Closing;
import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.simulate.Night;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole pipeline, from lines to scored lines, through the routes as they are shipped. */
class PipelineTest {
  @TempDir private Path work;

  private static List<String> night(long seed, int games) {
    EventWriter writer = new EventWriter();
    return Night.simulate(seed, Instant.parse("2025-11-01T00:00:00Z"), games).events().stream()
        .map((Event event) -> new String(writer.line(event), StandardCharsets.UTF_8))
        .toList();
  }

  private PipelineDriver driver(String name, MemoryStore store, int workers, int batchSize)
      throws Exception {
    return new PipelineDriver(
        work.resolve(name), store, new TestClock(), workers, batchSize, PipelineDriver.LATENESS);
  }

  private List<String> scoredInOneGo(List<String> lines) throws Exception {
    try (PipelineDriver driver = driver("reference", new MemoryStore(), 1, 256)) {
      driver.feed(lines, 0);
      driver.end();
      assertThat(driver.books().balanced()).isTrue();
      return timeless(driver.scored());
    }
  }

  /** The lines without the two fields that tell the time, sorted. */
  private static List<String> timeless(List<String> scored) {
    return scored.stream()
        .map(line -> line.replaceAll(",\"context_age_ms\":\\d+,\"scored_at\":\"[^\"]+\"", ""))
        .sorted()
        .toList();
  }

  static IntStream seeds() {
    return IntStream.range(0, 40);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void scores_do_not_depend_on_blocks_batches_lanes_or_time(int seed) throws Exception {
    Random random = new Random(seed);
    List<String> lines = night(seed % 5, 3).subList(0, 900);
    TestClock clock = new TestClock();
    MemoryStore store = new MemoryStore();
    int workers = 1 + random.nextInt(4);
    int batchSize = 1 + random.nextInt(300);
    try (PipelineDriver driver =
        new PipelineDriver(
            work.resolve("run"), store, clock, workers, batchSize, PipelineDriver.LATENESS)) {
      long offset = 0;
      for (int at = 0; at < lines.size(); ) {
        int to = Math.min(lines.size(), at + 1 + random.nextInt(200));
        offset = driver.feed(lines.subList(at, to), offset);
        at = to;
        clock.advance(Duration.ofMillis(random.nextInt(50)));
        driver.step(random.nextInt(workers));
      }
      driver.end();

      assertThat(timeless(driver.scored())).isEqualTo(scoredInOneGo(lines));
      assertThat(driver.books().scored()).isEqualTo(lines.size());
      assertThat(driver.books().balanced()).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_hostile_stream_and_crashes_change_no_score(int seed) throws Exception {
    Random random = new Random(1_000 + seed);
    List<String> clean = night(seed % 5, 3).subList(0, 900);
    List<String> hostile = disturb(clean, random);
    MemoryStore store = new MemoryStore();
    List<String> scored = null;
    List<String> dead = null;
    int lives = 1 + random.nextInt(6);
    for (int life = 1; life <= lives; life++) {
      boolean last = life == lives;
      int workers = 1 + random.nextInt(4);
      try (PipelineDriver driver = driver("run", store, workers, 1 + random.nextInt(60))) {
        feedFrom(driver.lowWater(), hostile, driver, workers, random, last);
        if (last) {
          driver.end();
          scored = driver.scored();
          dead = driver.deadLetters();
          assertThat(driver.books().read()).isEqualTo(hostile.size());
          assertThat(driver.books().balanced()).isTrue();
          assertThat(driver.books().scored()).isEqualTo(clean.size());
        }
      }
    }
    assertThat(timeless(scored)).isEqualTo(scoredInOneGo(clean));
    assertThat(dead).hasSameSizeAs(hostile.stream().filter(line -> line.startsWith("#")).toList());
    assertThat(dead).allMatch(line -> line.startsWith("{\"reason\":\"malformed_json\""));
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void crashes_do_not_change_which_events_are_late(int seed) throws Exception {
    Random random = new Random(2_000 + seed);
    List<String> hostile = disturb(night(seed % 5, 2).subList(0, 600), random);
    for (int i = 0; i < 10; i++) {
      hostile.add(hostile.remove(random.nextInt(hostile.size() / 2)));
    }
    List<String> undisturbed;
    try (PipelineDriver driver = late("reference", new MemoryStore(), 1, 64)) {
      driver.feed(hostile, 0);
      driver.end();
      undisturbed = timeless(driver.scored());
    }
    assertThat(undisturbed).anyMatch(line -> line.contains("\"late\":true"));
    MemoryStore store = new MemoryStore();
    for (int life = 0; life < 5; life++) {
      int workers = 1 + random.nextInt(3);
      try (PipelineDriver driver = late("run", store, workers, 1 + random.nextInt(40))) {
        feedFrom(driver.lowWater(), hostile, driver, workers, random, life == 4);
        if (life == 4) {
          driver.end();
          assertThat(timeless(driver.scored())).isEqualTo(undisturbed);
          assertThat(driver.books().balanced()).isTrue();
          assertThat(driver.books().read()).isEqualTo(hostile.size());
        }
      }
    }
  }

  /** A driver that holds events for a short time only. */
  private PipelineDriver late(String name, MemoryStore store, int workers, int batchSize)
      throws Exception {
    return new PipelineDriver(
        work.resolve(name), store, new TestClock(), workers, batchSize, Duration.ofSeconds(30));
  }

  /** Feeds what a restart would read, all of it in the last life, and crashes on the way else. */
  private static void feedFrom(
      long offset,
      List<String> lines,
      PipelineDriver driver,
      int workers,
      Random random,
      boolean toTheEnd)
      throws Exception {
    int at = 0;
    for (long passed = 0; passed < offset; at++) {
      passed += lines.get(at).getBytes(StandardCharsets.UTF_8).length + 1;
    }
    long reached = offset;
    int until = toTheEnd ? lines.size() : at + random.nextInt(lines.size() - at + 1);
    while (at < until) {
      int to = Math.min(until, at + 1 + random.nextInt(80));
      reached = driver.feed(lines.subList(at, to), reached);
      at = to;
      for (int i = random.nextInt(4); i > 0; i--) {
        driver.step(random.nextInt(workers));
      }
    }
  }

  /** Sends some lines twice, some a little later, and garbage in between. */
  private static List<String> disturb(List<String> clean, Random random) {
    Map<Integer, List<String>> placed = new HashMap<>();
    for (int i = 0; i < clean.size(); i++) {
      int at = random.nextInt(10) == 0 ? i + random.nextInt(6) : i;
      placed.computeIfAbsent(at, p -> new ArrayList<>()).add(clean.get(i));
      if (random.nextInt(10) == 0) {
        placed.computeIfAbsent(i + random.nextInt(300), p -> new ArrayList<>()).add(clean.get(i));
      }
      if (random.nextInt(50) == 0) {
        placed.computeIfAbsent(i, p -> new ArrayList<>()).add("# no event " + i);
      }
    }
    List<String> disturbed = new ArrayList<>();
    List<Integer> places = new ArrayList<>(placed.keySet());
    Collections.sort(places);
    places.forEach(place -> disturbed.addAll(placed.get(place)));
    return disturbed;
  }

  @Test
  void a_partial_batch_is_closed_when_its_first_event_has_waited() throws Exception {
    List<String> lines = night(1, 1);
    TestClock clock = new TestClock();
    MemoryStore store = new MemoryStore();
    try (PipelineDriver driver =
        new PipelineDriver(work, store, clock, 1, 256, PipelineDriver.LATENESS)) {
      long offset = driver.feed(lines.subList(0, 3), 0);
      driver.runAll();
      clock.advance(Duration.ofMillis(15));
      driver.feed(lines.subList(3, 5), offset);
      driver.runAll();
      assertThat(store.commits()).isZero();

      clock.advance(Duration.ofMillis(5));
      driver.runAll();

      assertThat(driver.scored()).hasSize(5);
      assertThat(driver.tally().batches(Closing.WAIT)).isEqualTo(1);
    }
  }

  @Test
  void an_event_behind_a_gap_is_held_and_the_missing_one_is_late_when_it_comes() throws Exception {
    List<String> lines = night(1, 1);
    List<String> first = new ArrayList<>(lines.subList(0, 400));
    String missing = first.remove(5);
    try (PipelineDriver driver = driver("run", new MemoryStore(), 2, 1)) {
      long offset = driver.feed(first, 0);
      driver.runAll();
      assertThat(driver.scored()).hasSizeBetween(5 + 1, 399);

      driver.feed(List.of(missing), offset);
      driver.end();

      assertThat(driver.scored()).hasSize(400);
      assertThat(driver.scored().stream().filter(line -> line.contains("\"late\":true")))
          .singleElement()
          .asString()
          .contains("\"seq\":6,");
      assertThat(driver.books().late()).isEqualTo(1);
    }
  }

  @Test
  void a_store_that_does_not_answer_is_waited_for_and_nothing_is_lost_or_doubled()
      throws Exception {
    List<String> lines = night(1, 1).subList(0, 100);
    MemoryStore store = new MemoryStore();
    try (PipelineDriver driver = driver("run", store, 1, 10)) {
      store.failNext(7);
      driver.feed(lines, 0);
      driver.end();
      assertThat(driver.failed()).isFalse();
      assertThat(driver.healthHistory())
          .as("in trouble once, and well again")
          .containsExactly(1, 0);
      assertThat(timeless(driver.scored())).isEqualTo(scoredInOneGo(lines));
    }
  }

  @Test
  void an_unexpected_failure_of_a_commit_halts_all_lanes() throws Exception {
    List<String> lines = night(1, 2);
    MemoryStore store = new MemoryStore();
    RuntimeException fault = new IllegalStateException("nobody expects this");
    try (PipelineDriver driver = driver("run", store, 2, 10)) {
      long offset = driver.feed(lines.subList(0, 100), 0);
      driver.runAll();
      int commits = store.commits();
      assertThat(commits).isPositive();

      store.breakWith(fault);
      offset = driver.feed(lines.subList(100, 200), offset);
      runToTheFailure(driver);
      store.breakWith(null);
      driver.feed(lines.subList(200, 400), offset);
      runToTheFailure(driver);

      assertThat(driver.failure()).isSameAs(fault);
      assertThat(store.commits()).isEqualTo(commits);
    }
    try (PipelineDriver driver = driver("run", store, 2, 10)) {
      driver.feed(lines, 0);
      driver.end();
      assertThat(timeless(driver.scored())).isEqualTo(scoredInOneGo(lines));
    }
  }

  @Test
  void an_unexpected_failure_before_the_batch_halts_all_lanes() throws Exception {
    List<String> lines = night(1, 2);
    MemoryStore store = new MemoryStore();
    RuntimeException fault = new IllegalStateException("nobody expects this");
    try (PipelineDriver driver = driver("run", store, 2, 10)) {
      store.breakWith(fault);
      long offset = driver.feed(lines.subList(0, 50), 0);
      runToTheFailure(driver);
      store.breakWith(null);
      driver.feed(lines.subList(50, 400), offset);
      runToTheFailure(driver);

      assertThat(driver.failure()).isSameAs(fault);
      assertThat(store.commits()).isZero();
      assertThat(driver.scored()).isEmpty();
    }
  }

  /** Goes on as threads would that have not heard of the failure yet. */
  private static void runToTheFailure(PipelineDriver driver) {
    boolean done = false;
    while (!done) {
      try {
        driver.runAll();
        done = true;
      } catch (Exception e) {
        // A halted lane refuses what is left, block by block.
        assertThat(driver.failed()).isTrue();
      }
    }
  }
}
