package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.EventWriter;
import io.courtside.overload.Deferral;
import io.courtside.overload.EventClass;
import io.courtside.overload.ShedLevel;
import io.courtside.simulate.Night;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that are deferred under overload. */
class DeferralTest {
  @TempDir private Path work;

  private static List<String> night() {
    EventWriter writer = new EventWriter();
    return Night.simulate(11, Instant.parse("2025-11-01T00:00:00Z"), 3).events().stream()
        .map(event -> new String(writer.line(event), StandardCharsets.UTF_8))
        .toList();
  }

  private PipelineDriver driver(String name, MemoryStore store) throws Exception {
    return new PipelineDriver(
        work.resolve(name), store, new TestClock(), 2, 16, PipelineDriver.LATENESS);
  }

  /** Scored lines by event id, without their times. */
  private static Map<String, String> byId(List<String> lines) {
    Map<String, String> byId = new HashMap<>();
    for (String line : lines) {
      String id = line.replaceAll("^\\{\"event_id\":\"([^\"]+)\".*", "$1");
      assertThat(
              byId.put(
                  id,
                  line.replaceAll(
                      ",\"context_age_ms\":\\d+|,\"(scored|deferred)_at\":\"[^\"]+\"", "")))
          .isNull();
    }
    return byId;
  }

  private Map<String, String> undisturbed(List<String> lines) throws Exception {
    return deferring(ShedLevel.NONE, lines);
  }

  /** What becomes of lines where so much is deferred from the first to the last. */
  private Map<String, String> deferring(ShedLevel level, List<String> lines) throws Exception {
    try (PipelineDriver driver = driver(level.name(), new MemoryStore())) {
      driver.shedding().lagAsksFor(level);
      driver.feed(lines, 0);
      driver.end();
      return byId(driver.scored());
    }
  }

  @Test
  void a_deferred_event_moves_its_game_so_that_all_others_are_scored_as_ever() throws Exception {
    List<String> lines = night();
    Map<String, String> undisturbed = undisturbed(lines);
    Map<String, String> disturbed;
    try (PipelineDriver driver = driver("disturbed", new MemoryStore())) {
      long at = 0;
      ShedLevel[] levels = ShedLevel.values();
      for (int from = 0; from < lines.size(); from += 50) {
        driver.shedding().lagAsksFor(levels[from / 50 % levels.length]);
        at = driver.feed(lines.subList(from, Math.min(lines.size(), from + 50)), at);
        driver.runAll();
      }
      driver.end();
      assertThat(driver.books().balanced()).isTrue();
      assertThat(driver.books().deferred()).isPositive();
      disturbed = byId(driver.scored());
      assertThat(driver.books().deferred())
          .isEqualTo(disturbed.values().stream().filter(DeferralTest::isDeferred).count());
    }
    assertThat(disturbed.keySet()).isEqualTo(undisturbed.keySet());
    Map<String, String> scored = new HashMap<>(disturbed);
    scored.values().removeIf(DeferralTest::isDeferred);
    assertThat(scored).hasSizeGreaterThan(lines.size() / 4);
    assertThat(undisturbed).containsAllEntriesOf(scored);
  }

  private static boolean isDeferred(String line) {
    return line.contains("\"deferred\":true");
  }

  @Test
  void a_deferral_says_what_and_why_and_no_score() throws Exception {
    try (PipelineDriver driver = driver("says", new MemoryStore())) {
      driver.shedding().lagAsksFor(ShedLevel.NORMAL);
      driver.feed(night().subList(0, 200), 0);
      driver.end();
      List<String> deferred = driver.scored().stream().filter(DeferralTest::isDeferred).toList();
      assertThat(deferred)
          .isNotEmpty()
          .allMatch(line -> line.contains("\"reason\":\"lag\"") && !line.contains("home_wp"))
          .noneMatch(line -> line.contains("\"class\":\"critical\""))
          .anyMatch(line -> line.contains("\"class\":\"normal\""));
    }
  }

  @Test
  void a_moment_that_matters_is_known_in_a_game_of_which_nothing_was_scored() throws Exception {
    List<String> lines = night();
    Map<String, String> undisturbed = undisturbed(lines);
    Map<String, String> shed = deferring(ShedLevel.NORMAL, lines);
    int decisive = 0;
    for (Map.Entry<String, String> line : undisturbed.entrySet()) {
      double leverage =
          Double.parseDouble(line.getValue().replaceAll(".*\"leverage\":([0-9.]+).*", "$1"));
      boolean isShot = line.getValue().contains("\"type\":\"shot\"");
      // Leverage is judged anew once in a while, so not to the last hundredth.
      if (isShot && Math.abs(leverage - 2) > 0.1) {
        assertThat(isDeferred(shed.get(line.getKey()))).as(line.getValue()).isEqualTo(leverage < 2);
        decisive += leverage > 2 ? 1 : 0;
      }
    }
    assertThat(decisive).isPositive();
  }

  @Test
  void a_game_is_taken_up_after_a_deferral_as_if_it_had_never_been_put_down() throws Exception {
    List<String> lines = night();
    Map<String, String> undisturbed = undisturbed(lines);
    MemoryStore store = new MemoryStore();
    List<String> scored = new ArrayList<>();
    long at;
    try (PipelineDriver driver = driver("restart", store)) {
      driver.shedding().ask(ShedLevel.NORMAL);
      at = driver.feed(lines.subList(0, 400), 0);
      driver.runAll();
      driver.end();
    }
    try (PipelineDriver driver = driver("restart", store)) {
      driver.feed(lines.subList(400, lines.size()), at);
      driver.end();
      scored.addAll(driver.scored());
    }
    Map<String, String> all = byId(scored);
    all.values().removeIf(DeferralTest::isDeferred);
    assertThat(undisturbed).containsAllEntriesOf(all);
  }

  @Test
  void deferrals_are_counted_when_they_are_asked_for_too() throws Exception {
    try (PipelineDriver driver = driver("asked", new MemoryStore())) {
      driver.shedding().ask(ShedLevel.LOW);
      driver.feed(night(), 0);
      driver.end();
      assertThat(driver.shedding().deferred(EventClass.LOW, Deferral.Reason.ASKED))
          .isEqualTo(driver.books().deferred())
          .isPositive();
    }
  }
}
