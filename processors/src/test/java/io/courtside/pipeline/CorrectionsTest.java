package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.context.StoreRolledBack;
import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.EventWriter;
import io.courtside.simulate.Night;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Plays that are told anew: corrections, conflicts, and a store that forgets. */
class CorrectionsTest {
  private static final EventWriter WRITER = new EventWriter();

  @TempDir private Path work;

  private static List<Event> game(long seed) {
    return Night.simulate(seed, Instant.parse("2025-11-01T00:00:00Z"), 1).events();
  }

  private static List<String> lines(List<Event> events) {
    return events.stream().map(CorrectionsTest::line).toList();
  }

  private static String line(Event event) {
    return new String(WRITER.line(event), StandardCharsets.UTF_8);
  }

  private PipelineDriver driver(String name, MemoryStore store, int workers, int batchSize)
      throws Exception {
    return new PipelineDriver(
        work.resolve(name), store, new TestClock(), workers, batchSize, PipelineDriver.LATENESS);
  }

  private List<String> score(String name, List<String> lines) throws Exception {
    try (PipelineDriver driver = driver(name, new MemoryStore(), 1, 7)) {
      driver.feed(lines, 0);
      driver.end();
      assertThat(driver.books().balanced()).isTrue();
      return timeless(driver.scored());
    }
  }

  private static List<String> timeless(List<String> scored) {
    return scored.stream()
        .map(line -> line.replaceAll(",\"context_age_ms\":\\d+,\"scored_at\":\"[^\"]+\"", ""))
        .sorted()
        .toList();
  }

  private static int indexOfMadeTwo(List<Event> events, int from) {
    return IntStream.range(from, events.size())
        .filter(i -> events.get(i).type() == EventType.SHOT && events.get(i).points() == 2)
        .findFirst()
        .orElseThrow();
  }

  /** The play as a three-pointer, in a later revision. */
  private static Event asThree(Event shot) {
    int home = shot.byHome() ? 1 : 0;
    return shot.toBuilder()
        .revision(shot.revision() + 1)
        .points(3)
        .subtype("3pt")
        .homeScore(shot.homeScore() + home)
        .awayScore(shot.awayScore() + 1 - home)
        .build();
  }

  private static double homeWp(String scoredLine) {
    Matcher found = Pattern.compile("\"home_wp\":([0-9.]+)").matcher(scoredLine);
    assertThat(found.find()).isTrue();
    return Double.parseDouble(found.group(1));
  }

  @Test
  void a_corrected_play_is_a_line_of_its_own_and_the_game_goes_on_from_it() throws Exception {
    List<Event> events = new ArrayList<>(game(3).subList(0, 120));
    int shot = indexOfMadeTwo(events, 60);
    Event three = asThree(events.get(shot));
    // Five plays later the scorer's table finds out.
    List<Event> told = new ArrayList<>(events.subList(0, shot + 6));
    told.add(three);
    List<Event> rightFromTheStart = new ArrayList<>(events.subList(0, shot));
    rightFromTheStart.add(three.toBuilder().revision(1).build());
    int home = three.byHome() ? 1 : 0;
    events
        .subList(shot + 1, shot + 6)
        .forEach(
            event ->
                rightFromTheStart.add(
                    event.toBuilder()
                        .homeScore(event.homeScore() + home)
                        .awayScore(event.awayScore() + 1 - home)
                        .build()));

    List<String> scored = score("told", lines(told));
    List<String> right = score("right", lines(rightFromTheStart));

    List<String> corrections =
        scored.stream().filter(line -> line.contains("\"revision\":2")).toList();
    assertThat(corrections).hasSize(1);
    assertThat(scored).hasSize(told.size());
    assertThat(corrections.get(0)).contains("\"event_id\":\"" + three.eventId() + "\"");
    String lastRight =
        right.stream()
            .filter(line -> line.contains("\"seq\":" + (shot + 6) + ","))
            .findFirst()
            .orElseThrow();
    assertThat(homeWp(corrections.get(0))).isEqualTo(homeWp(lastRight));
  }

  @Test
  void a_burst_of_corrections_moves_the_score_once() throws Exception {
    List<Event> events = new ArrayList<>(game(3).subList(0, 120));
    int shot = indexOfMadeTwo(events, 60);
    List<Event> told = new ArrayList<>(events.subList(0, shot + 6));
    Event three = asThree(events.get(shot));
    int home = three.byHome() ? 1 : 0;
    told.add(three);
    for (Event event : events.subList(shot + 1, shot + 6)) {
      told.add(
          event.toBuilder()
              .revision(2)
              .homeScore(event.homeScore() + home)
              .awayScore(event.awayScore() + 1 - home)
              .build());
    }
    List<String> scored = score("told", lines(told));
    List<Double> corrected =
        scored.stream()
            .filter(line -> line.contains("\"revision\":2"))
            .map(CorrectionsTest::homeWp)
            .distinct()
            .toList();
    assertThat(corrected).as("each revision leaves the game where the first put it").hasSize(1);
  }

  @Test
  void the_same_play_with_another_content_is_a_dead_letter() throws Exception {
    List<Event> events = game(1).subList(0, 50);
    List<String> lines = new ArrayList<>(lines(events));
    lines.add(line(events.get(20).toBuilder().playerId("somebody else").build()));
    lines.add(line(events.get(20)));
    try (PipelineDriver driver = driver("run", new MemoryStore(), 2, 16)) {
      driver.feed(lines, 0);
      driver.end();
      assertThat(driver.deadLetters()).hasSize(1);
      assertThat(driver.deadLetters().get(0))
          .contains("\"reason\":\"conflict\"")
          .contains("play 21 of game " + events.get(20).gameId())
          .contains("somebody else");
      assertThat(driver.books().duplicate()).isEqualTo(1);
      assertThat(driver.books().dead()).isEqualTo(1);
      assertThat(driver.books().balanced()).isTrue();
    }
  }

  @Test
  void a_revision_that_comes_before_the_play_takes_its_place() throws Exception {
    List<Event> events = game(1).subList(0, 30);
    List<String> lines = new ArrayList<>(lines(events));
    String overtaken = lines.set(10, line(events.get(10).toBuilder().revision(3).build()));
    lines.add(overtaken);
    try (PipelineDriver driver = driver("run", new MemoryStore(), 1, 4)) {
      driver.feed(lines, 0);
      driver.end();
      assertThat(driver.scored()).hasSize(30);
      assertThat(driver.books().duplicate()).isEqualTo(1);
      assertThat(driver.scored().stream().filter(line -> line.contains("\"late\":true"))).isEmpty();
    }
  }

  /** Some plays told anew a while later, twice or thrice, some with conflicts between. */
  private static List<String> retold(List<Event> events, Random random) {
    List<Event> told = new ArrayList<>(events);
    for (int i = 0; i < 40; i++) {
      int at = random.nextInt(events.size());
      Event event = events.get(at);
      Event other =
          event.toBuilder()
              .revision(1 + random.nextInt(4))
              .homeScore(Math.max(0, event.homeScore() + random.nextInt(3) - 1))
              .playerId(random.nextInt(5) == 0 ? "corrected" : event.playerId())
              .build();
      int place = Math.min(told.size(), Math.max(0, told.indexOf(event) + random.nextInt(60) - 5));
      told.add(place, other);
    }
    return lines(told);
  }

  static IntStream seeds() {
    return IntStream.range(0, 30);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void crashes_change_no_correction_and_no_conflict(int seed) throws Exception {
    Random random = new Random(7_000 + seed);
    List<String> lines = retold(game(seed % 4).subList(0, 400), random);
    List<String> undisturbed;
    List<String> refused;
    try (PipelineDriver driver = driver("reference", new MemoryStore(), 1, 64)) {
      driver.feed(lines, 0);
      driver.end();
      undisturbed = timeless(driver.scored());
      refused = untimed(driver.deadLetters());
    }
    assertThat(undisturbed).anyMatch(line -> line.contains("\"revision\":"));
    MemoryStore store = new MemoryStore();
    for (int life = 0; life < 5; life++) {
      int workers = 1 + random.nextInt(3);
      try (PipelineDriver driver = driver("run", store, workers, 1 + random.nextInt(40))) {
        feedSome(lines, driver, workers, random, life == 4);
        if (life == 4) {
          driver.end();
          assertThat(timeless(driver.scored())).isEqualTo(undisturbed);
          assertThat(untimed(driver.deadLetters())).isEqualTo(refused);
          assertThat(driver.books().balanced()).isTrue();
          assertThat(driver.books().read()).isEqualTo(lines.size());
        }
      }
    }
  }

  private static List<String> untimed(List<String> deadLetters) {
    return deadLetters.stream()
        .map(line -> line.replaceAll(",\"refused_at\":\"[^\"]+\"", ""))
        .sorted()
        .toList();
  }

  private static void feedSome(
      List<String> lines, PipelineDriver driver, int workers, Random random, boolean toTheEnd)
      throws Exception {
    int at = 0;
    long offset = 0;
    for (long reached = driver.lowWater(); offset < reached; at++) {
      offset += lines.get(at).getBytes(StandardCharsets.UTF_8).length + 1;
    }
    int until = toTheEnd ? lines.size() : at + random.nextInt(lines.size() - at + 1);
    while (at < until) {
      int to = Math.min(until, at + 1 + random.nextInt(50));
      offset = driver.feed(lines.subList(at, to), offset);
      at = to;
      for (int i = random.nextInt(4); i > 0; i--) {
        driver.step(random.nextInt(workers));
      }
    }
  }

  @Test
  void a_store_that_is_away_and_has_forgotten_when_it_is_back_stops_the_lanes_too()
      throws Exception {
    List<String> lines = lines(game(2).subList(0, 300));
    MemoryStore store = new MemoryStore();
    try (PipelineDriver driver = driver("run", store, 1, 20)) {
      long offset = driver.feed(lines.subList(0, 100), 0);
      driver.runAll();
      MemoryStore earlier = store.copy();
      offset = driver.feed(lines.subList(100, 200), offset);
      driver.runAll();
      store.takeOver(earlier);
      store.failNext(3);
      driver.feed(lines.subList(200, 250), offset);
      driver.runAll();
      assertThat(driver.failure()).isInstanceOf(StoreRolledBack.class);
    }
  }

  @Test
  void a_store_that_forgets_its_last_commits_stops_the_lanes_and_the_work_is_done_again()
      throws Exception {
    List<String> lines = lines(game(2).subList(0, 300));
    MemoryStore store = new MemoryStore();
    try (PipelineDriver driver = driver("run", store, 2, 20)) {
      long offset = driver.feed(lines.subList(0, 100), 0);
      driver.runAll();
      MemoryStore earlier = store.copy();
      offset = driver.feed(lines.subList(100, 200), offset);
      driver.runAll();
      store.takeOver(earlier);
      int before = store.commits();
      driver.feed(lines.subList(200, 250), offset);
      driver.runAll();
      assertThat(driver.failure()).isInstanceOf(StoreRolledBack.class);
      assertThat(store.commits()).as("nothing is built on what was forgotten").isEqualTo(before);
    }
    try (PipelineDriver driver = driver("run", store, 2, 20)) {
      feedSome(lines, driver, 2, new Random(1), true);
      driver.end();
      assertThat(timeless(driver.scored())).isEqualTo(score("reference", lines));
      assertThat(driver.books().balanced()).isTrue();
    }
  }
}
