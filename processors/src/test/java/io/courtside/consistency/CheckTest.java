package io.courtside.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.event.EventWriter;
import io.courtside.failure.Failure;
import io.courtside.journal.ScoredLines;
import io.courtside.model.ModelFile;
import io.courtside.report.Breach;
import io.courtside.report.ConsistencyReport;
import io.courtside.report.NamedEvent;
import io.courtside.simulate.SimulatedSeason;
import io.courtside.train.OfflineScores;
import io.courtside.warehouse.Backfill;
import io.courtside.warehouse.BatchModel;
import io.courtside.warehouse.Loader;
import io.courtside.warehouse.LogFile;
import io.courtside.warehouse.Scope;
import io.courtside.warehouse.SqlDirectory;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each way in which a stream can be wrong is found, and told where it is. */
class CheckTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"));
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Limits LIMITS =
      new Limits(20, 1e-9, 0.002, 0.002, 0.99, 0.02, 0.05, 0.01, 0.05, 28);
  private static final List<ObjectNode> SCORED = new ArrayList<>();

  @TempDir private static Path season;

  private static ModelFile model;

  @TempDir private Path directory;
  private final List<ObjectNode> stream = new ArrayList<>();
  private boolean withoutAnEvent;

  @BeforeAll
  static void score_a_season() throws Exception {
    ByteArrayOutputStream events = new ByteArrayOutputStream();
    EventWriter writer = new EventWriter();
    new SimulatedSeason(3)
        .play(1, game -> game.events().forEach(event -> events.writeBytes(writer.line(event))));
    Path file = Files.write(season.resolve("events.jsonl"), events.toByteArray());
    model = ModelFile.shipped();
    ScoredLines lines = new ScoredLines();
    OfflineScores.of(
        List.of(file),
        model.scorer(),
        model.seed(),
        scored -> {
          try {
            SCORED.add((ObjectNode) JSON.readTree(lines.line(scored)));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  private ConsistencyReport report() throws Exception {
    return report(LIMITS);
  }

  private ConsistencyReport report(Limits limits) throws Exception {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    for (ObjectNode line : stream) {
      log.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Path scored = Files.write(directory.resolve("lane-0-000001.jsonl"), log.toByteArray());
    try (Warehouse warehouse = open()) {
      Loader loader = new Loader(warehouse, CLOCK, 1 << 20, (file, loaded) -> {});
      loader.raw(LogFile.whole(season.resolve("events.jsonl")));
      loader.scored(LogFile.whole(scored));
      if (withoutAnEvent) {
        warehouse.execute("DELETE FROM fact_event WHERE event_id = '" + id(stream.get(50)) + "'");
      }
      new Backfill(warehouse, CLOCK, line -> {})
          .run(Scope.EVERYTHING, new BatchModel(model.model().name(), model.document().toString()));
      return new Check(warehouse, limits, CLOCK, line -> {})
          .run(Scope.EVERYTHING, "scored", directory.resolve("reports"))
          .report();
    }
  }

  private Warehouse open() {
    return Warehouse.open(
        new WarehouseFile(
            directory.resolve("w.duckdb"), new SqlDirectory(Path.of("../sql")), 256L << 20, 2),
        CLOCK);
  }

  private void stream(Consumer<ObjectNode> change) {
    for (ObjectNode line : SCORED) {
      ObjectNode copy = line.deepCopy();
      change.accept(copy);
      stream.add(copy);
    }
  }

  private static String id(ObjectNode line) {
    return line.path("event_id").asText();
  }

  private static List<String> places(ConsistencyReport report) {
    return report.breaches().stream().map(Breach::where).toList();
  }

  private static List<String> measures(ConsistencyReport report) {
    return report.breaches().stream().map(Breach::measure).toList();
  }

  @Test
  void stream_that_did_as_the_batch_does_passes_without_a_difference() throws Exception {
    stream(line -> {});

    ConsistencyReport report = report();

    assertThat(report.passed()).as(report.verdict()).isTrue();
    assertThat(report.overall().expected()).isEqualTo(SCORED.size());
    assertThat(report.overall().scored()).isEqualTo(SCORED.size());
    assertThat(report.overall().homeWp().max()).isZero();
    assertThat(report.overall().impact().max()).isZero();
    assertThat(report.leaders().spearman()).isEqualTo(1);
    assertThat(report.leaders().kendall()).isEqualTo(1);
    assertThat(report.events()).isEmpty();
    assertThat(report.byGame()).hasSize(15);
    assertThat(directory.resolve("reports/consistency-1.html")).isRegularFile();
  }

  @Test
  void one_rule_of_credit_that_is_wrong_is_found_with_its_type_and_role() throws Exception {
    // A rebounder gets half of what the rule says, the team the rest.
    stream(
        line -> {
          if (!line.path("type").asText().equals("rebound")) {
            return;
          }
          ArrayNode credit = (ArrayNode) line.path("credit");
          credit.forEach(
              part -> {
                if (part.path("role").asText().equals("rebounder")) {
                  BigDecimal impact = part.path("impact").decimalValue();
                  ((ObjectNode) part)
                      .put(
                          "impact",
                          impact.divide(BigDecimal.valueOf(2)).setScale(9, RoundingMode.DOWN));
                }
              });
        });

    ConsistencyReport report = report();

    assertThat(report.passed()).isFalse();
    assertThat(places(report)).contains("type rebound", "role rebounder");
    assertThat(places(report))
        .noneMatch(place -> place.startsWith("type") && !place.equals("type rebound"));
    assertThat(places(report))
        .noneMatch(place -> place.startsWith("role") && !place.equals("role rebounder"));
    assertThat(report.overall().homeWp().max()).isZero();
    try (Warehouse warehouse = open()) {
      assertThat(
              warehouse.number(
                  "SELECT count(*) FROM consistency_metric WHERE dimension = 'breach' AND breached"))
          .isEqualTo(report.breaches().size());
      assertThat(
              warehouse.number("SELECT count(*) FROM consistency_metric WHERE dimension = 'drift'"))
          .isEqualTo(report.drift().size());
    }
  }

  @Test
  void game_scored_with_a_stale_context_is_found_by_its_name() throws Exception {
    String game = SCORED.get(SCORED.size() / 2).path("game_id").asText();
    stream(
        line -> {
          if (line.path("game_id").asText().equals(game)
              && !line.path("type").asText().equals("game_end")) {
            BigDecimal wp = line.path("home_wp").decimalValue();
            line.put("home_wp", wp.multiply(new BigDecimal("0.98")).setScale(9, RoundingMode.DOWN));
          }
        });

    ConsistencyReport report = report();

    assertThat(places(report)).contains("game " + game);
    assertThat(places(report))
        .noneMatch(place -> place.startsWith("game") && !place.equals("game " + game));
    assertThat(report.byGame().get(0).key()).isEqualTo(game);
    assertThat(report.overall().impact().max()).isZero();
  }

  @Test
  void line_that_is_missing_one_that_is_double_and_one_that_is_late_are_named() throws Exception {
    stream(line -> {});
    stream.get(100).put("late", true);
    stream.add(stream.get(200).deepCopy());
    ObjectNode missing = stream.remove(300);

    ConsistencyReport report = report();

    assertThat(report.events())
        .extracting(NamedEvent::eventId, NamedEvent::what)
        .containsExactlyInAnyOrder(
            tuple(id(SCORED.get(100)), NamedEvent.What.LATE),
            tuple(id(SCORED.get(200)), NamedEvent.What.DOUBLED),
            tuple(id(missing), NamedEvent.What.MISSING));
    assertThat(measures(report)).contains("events doubled", "events not scored");
  }

  /** What the scored log says of every {@code nth} event that is no end of a game: it was left. */
  private void streamThatDeferred(int nth) {
    stream(
        line -> {
          boolean isEnd = line.path("type").asText().equals("game_end");
          if (line.path("seq").asInt() % nth == 0 && !isEnd) {
            line.retain("event_id", "game_id", "seq", "revision", "ts", "type");
            line.put("deferred", true)
                .put("class", "low")
                .put("reason", "latency")
                .put("late", false)
                .put("deferred_at", "2024-11-01T00:00:00.000Z");
          }
        });
  }

  private long deferred() {
    return stream.stream().filter(line -> line.path("deferred").asBoolean()).count();
  }

  @Test
  void few_events_that_were_deferred_are_named_and_allowed() throws Exception {
    streamThatDeferred(200);

    ConsistencyReport report = report();

    assertThat(deferred()).isPositive();
    assertThat(report.overall().expected()).isEqualTo(SCORED.size());
    assertThat(report.overall().deferred()).isEqualTo(deferred());
    assertThat(report.overall().missing()).isZero();
    assertThat(report.compared().streamModels()).containsExactly(model.model().name());
    assertThat(report.events())
        .hasSize((int) deferred())
        .allSatisfy(event -> assertThat(event.what()).isEqualTo(NamedEvent.What.DEFERRED));
    assertThat(report.passed()).as(report.verdict()).isTrue();
  }

  @Test
  void more_deferred_events_than_their_share_are_a_breach() throws Exception {
    streamThatDeferred(10);

    ConsistencyReport report = report();

    assertThat(report.breaches())
        .filteredOn(breach -> breach.measure().equals("share deferred"))
        .singleElement()
        .satisfies(
            breach -> {
              assertThat(breach.value())
                  .isCloseTo((double) deferred() / SCORED.size(), within(1e-9));
              assertThat(breach.limit()).isEqualTo(LIMITS.deferredShare());
            });
    // What was left to the backfill is no mistake of the stream.
    assertThat(places(report)).noneMatch(place -> place.startsWith("type"));
  }

  @Test
  void score_without_an_event_and_an_event_that_never_came_are_told_apart() throws Exception {
    stream(line -> {});
    withoutAnEvent = true;

    ConsistencyReport report = report();

    assertThat(report.events())
        .extracting(NamedEvent::what)
        .contains(NamedEvent.What.EXTRA, NamedEvent.What.NEVER_CAME);
    assertThat(measures(report)).contains("scores without event");
  }

  @Test
  void what_another_model_scored_is_no_mistake_of_the_stream() throws Exception {
    String game = SCORED.get(0).path("game_id").asText();
    stream(
        line -> {
          if (line.path("game_id").asText().equals(game)) {
            line.put("model", "another");
            line.put("home_wp", new BigDecimal("0.500000000"));
          }
        });

    ConsistencyReport report = report();

    assertThat(report.compared().streamModels()).contains("another");
    assertThat(places(report)).noneMatch(place -> place.startsWith("type"));
    assertThat(report.overall().homeWp().max()).isPositive();
  }

  @Test
  void order_of_the_top_players_is_compared_by_rank() throws Exception {
    stream(line -> {});
    // The best player loses all that was won.
    ConsistencyReport right = report();
    assertThat(right.leaders().moved()).isEmpty();
    Files.delete(directory.resolve("w.duckdb"));
    Files.delete(directory.resolve("lane-0-000001.jsonl"));
    String best = bestPlayer();
    for (ObjectNode line : stream) {
      for (var part : line.path("credit")) {
        if (part.path("player_id").asText().equals(best)) {
          ((ObjectNode) part).put("impact", part.path("impact").decimalValue().negate());
        }
      }
    }

    ConsistencyReport report = report();

    assertThat(report.leaders().moved()).extracting(move -> move.playerId()).contains(best);
    // Twenty players; the first is last: 1 - 6 * (19² + 19 * 1) / (20 * (20² - 1)).
    assertThat(report.leaders().spearman()).isCloseTo(1 - 6 * 380 / 7980.0, within(1e-9));
    // 19 of 190 pairs are turned.
    assertThat(report.leaders().kendall()).isCloseTo(1 - 2 * 19 / 190.0, within(1e-9));
    assertThat(measures(report)).contains("Spearman of the top players");
  }

  private static String bestPlayer() {
    var sums = new HashMap<String, BigDecimal>();
    for (ObjectNode line : SCORED) {
      for (var part : line.path("credit")) {
        if (part.path("player_id").isTextual()) {
          sums.merge(
              part.path("player_id").asText(), part.path("impact").decimalValue(), BigDecimal::add);
        }
      }
    }
    return sums.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey();
  }

  @Test
  void without_batch_scores_there_is_nothing_to_check() throws Exception {
    try (Warehouse warehouse = open()) {
      Check check = new Check(warehouse, LIMITS, CLOCK, line -> {});
      assertThatThrownBy(() -> check.run(Scope.EVERYTHING, "scored", directory))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("backfill makes them");
      assertThat(warehouse.number("SELECT count(*) FROM duckdb_tables() WHERE temporary")).isZero();
    }
  }
}
