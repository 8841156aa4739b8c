package io.courtside.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.failure.Failure;
import io.courtside.model.ModelFile;
import io.courtside.score.Credit;
import io.courtside.shell.Repository;
import io.courtside.simulate.SimulatedSeason;
import io.courtside.train.OfflineScores;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The SQL and the scorer are two implementations of one thing; neither knows of the other. */
class BackfillTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"));

  // A run that is taken up has begun after the last load.
  private static final InstantSource LATER =
      InstantSource.fixed(Instant.parse("2030-01-02T00:00:00Z"));

  @TempDir private Path directory;
  private Warehouse warehouse;
  private ModelFile model;
  private Path file;

  /** What is said of an event. */
  private record Said(long home, long even, long wpa, long leverage, List<Credit> credits) {}

  @BeforeEach
  void open() throws Exception {
    warehouse = open(Path.of("../sql"));
    model = ModelFile.shipped();
    file = directory.resolve("events.jsonl");
  }

  private Warehouse open(Path sql) {
    return Warehouse.open(
        new WarehouseFile(directory.resolve("w.duckdb"), new SqlDirectory(sql), 256L << 20, 2),
        CLOCK);
  }

  /** As after a crash: nothing is left but the file. */
  private void reopen(Path sql) {
    warehouse.close();
    warehouse = open(sql);
  }

  @AfterEach
  void close() {
    warehouse.close();
  }

  private void load(List<Event> events) throws Exception {
    EventWriter writer = new EventWriter();
    try (OutputStream out = Files.newOutputStream(file)) {
      for (Event event : events) {
        out.write(writer.line(event));
      }
    }
    Loaded loaded =
        new Loader(warehouse, CLOCK, 1 << 20, (log, piece) -> {}).raw(LogFile.whole(file));
    assertThat(loaded).isEqualTo(new Loaded(events.size(), events.size(), 0, 0));
  }

  private Backfill.Result backfill(Scope scope) throws Exception {
    return new Backfill(warehouse, CLOCK, line -> {}).run(scope, batchModel());
  }

  private BatchModel batchModel() {
    return new BatchModel(model.model().name(), model.document().toString());
  }

  private Map<String, Said> scorer() throws Exception {
    Map<String, Said> said = new HashMap<>();
    OfflineScores.of(
        List.of(file),
        model.scorer(),
        model.seed(),
        scored ->
            said.put(
                scored.event().eventId(),
                new Said(
                    scored.homeWpNanos(),
                    scored.homeWpEvenNanos(),
                    scored.wpaNanos(),
                    scored.leverageMicros(),
                    scored.credits())));
    return said;
  }

  private Map<String, Said> batch() throws SQLException {
    Map<String, List<Credit>> credits = new HashMap<>();
    warehouse.query(
        "SELECT event_id, player_id, team, role, (impact::DECIMAL(38, 9) * 1000000000)::BIGINT FROM fact_credit"
            + " WHERE source = 'batch' ORDER BY event_id, ordinal",
        row ->
            credits
                .computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                .add(
                    new Credit(
                        row.getString(2),
                        row.getString(3),
                        io.courtside.score.Role.valueOf(
                            row.getString(4).toUpperCase(java.util.Locale.ROOT)),
                        row.getLong(5))));
    Map<String, Said> said = new HashMap<>();
    warehouse.query(
        "SELECT event_id, (home_wp::DECIMAL(38, 9) * 1000000000)::BIGINT, (home_wp_even::DECIMAL(38, 9) * 1000000000)::BIGINT,"
            + " (wpa::DECIMAL(38, 9) * 1000000000)::BIGINT, (leverage::DECIMAL(38, 6) * 1000000)::BIGINT FROM fact_batch_score",
        row ->
            said.put(
                row.getString(1),
                new Said(
                    row.getLong(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    credits.getOrDefault(row.getString(1), List.of()))));
    return said;
  }

  @Test
  void simulated_season_is_scored_as_the_scorer_does() throws Exception {
    List<Event> events = new ArrayList<>();
    new SimulatedSeason(5).play(3, game -> events.addAll(game.events()));
    load(events);

    Backfill.Result result = backfill(Scope.EVERYTHING);

    assertThat(result.events()).isEqualTo(events.size());
    assertThat(batch()).isEqualTo(scorer());
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void any_plays_in_any_order_are_scored_as_the_scorer_does(long seed) throws Exception {
    load(new RandomPlays(seed).games(24, Instant.parse("2023-10-20T00:00:00Z")));

    backfill(Scope.EVERYTHING);

    Map<String, Said> batch = batch();
    Map<String, Said> scorer = scorer();
    assertThat(batch).hasSameSizeAs(scorer);
    scorer.forEach((id, said) -> assertThat(batch.get(id)).as(id).isEqualTo(said));
  }

  @Test
  void day_by_day_the_scores_are_those_of_everything_at_once() throws Exception {
    load(new RandomPlays(9).games(12, Instant.parse("2023-10-20T00:00:00Z")));
    backfill(Scope.EVERYTHING);
    Map<String, Said> whole = batch();
    warehouse.execute(
        "DELETE FROM fact_batch_score; DELETE FROM fact_credit; DELETE FROM batch_game");

    List<LocalDate> days =
        warehouse.query(
            "SELECT DISTINCT game_date FROM dim_game ORDER BY 1 DESC",
            row -> row.getDate(1).toLocalDate());
    for (LocalDate day : days) {
      backfill(new Scope(Optional.empty(), Optional.of(day), Optional.of(day)));
    }
    backfill(new Scope(Optional.of("g003"), Optional.empty(), Optional.empty()));

    assertThat(batch()).isEqualTo(whole);
    assertThat(warehouse.number("SELECT count(*) FROM batch_run WHERE ended_at IS NULL")).isZero();
  }

  @Test
  void later_revision_is_scored_in_the_place_of_the_play_it_corrects() throws Exception {
    List<Event> events = new RandomPlays(4).games(3, Instant.parse("2023-10-20T00:00:00Z"));
    Event wrong = events.get(60);
    Event right =
        wrong.toBuilder().revision(2).made(true).type(io.courtside.event.EventType.SHOT).build();
    List<Event> corrected = new ArrayList<>(events);
    corrected.set(60, right);
    load(corrected);
    Map<String, Said> expected = scorer();
    Files.delete(file);

    List<Event> both = new ArrayList<>(events);
    both.add(right);
    file = directory.resolve("both.jsonl");
    warehouse.execute("DELETE FROM fact_event");
    load(both);
    backfill(Scope.EVERYTHING);

    assertThat(batch()).isEqualTo(expected);
  }

  @Test
  void game_whose_first_play_was_corrected_is_scored_and_so_are_those_that_follow()
      throws Exception {
    List<Event> events = new RandomPlays(4).games(6, Instant.parse("2023-10-20T00:00:00Z"));
    List<Event> corrected = new ArrayList<>(events);
    List<Event> corrections = new ArrayList<>();
    for (String game : List.of("g000", "g001")) {
      Event first =
          events.stream().filter(event -> event.gameId().equals(game)).findFirst().orElseThrow();
      List<String> starters = new ArrayList<>(first.starters());
      starters.set(0, "another-starter");
      Event right = first.toBuilder().revision(2).starters(starters).build();
      corrected.set(events.indexOf(first), right);
      corrections.add(right);
    }
    load(corrected);
    Map<String, Said> expected = scorer();
    warehouse.execute("DELETE FROM fact_event");
    Files.delete(file);

    file = directory.resolve("both.jsonl");
    events.addAll(corrections);
    load(events);
    backfill(Scope.EVERYTHING);

    assertThat(gamesOf("fact_batch_score", "true")).isEqualTo(gamesOf("dim_game", "true"));
    assertThat(batch()).isEqualTo(expected);
  }

  /** The games that rows of a run are of. */
  private List<String> gamesOf(String table, String run) throws SQLException {
    return warehouse.query(
        "SELECT DISTINCT game_id FROM " + table + " WHERE " + run + " ORDER BY 1",
        row -> row.getString(1));
  }

  /** Digests of all that a backfill stores, whatever the runs that stored it. */
  private List<String> digests() throws SQLException {
    List<String> digests = new ArrayList<>();
    for (String columns :
        List.of(
            "* EXCLUDE (run_id) FROM fact_batch_score",
            "* EXCLUDE (origin_id) FROM fact_credit",
            "* EXCLUDE (run_id) FROM fact_player_game",
            "* EXCLUDE (run_id) FROM fact_team_game",
            "* EXCLUDE (run_id) FROM fact_lineup",
            "game_id FROM batch_game")) {
      digests.addAll(
          warehouse.query(
              "SELECT count(*) || ' ' || sum(hash(r) // 1000) FROM (SELECT " + columns + ") r",
              row -> row.getString(1)));
    }
    return digests;
  }

  @Test
  void range_of_days_has_the_scores_of_everything_and_leaves_other_games_alone() throws Exception {
    load(new RandomPlays(12).games(10, Instant.parse("2023-10-20T00:00:00Z")));
    int whole = backfill(Scope.EVERYTHING).runId();
    List<String> stored = digests();
    LocalDate from = dayOf("g003");
    LocalDate to = dayOf("g006");
    String between = "game_date BETWEEN DATE '%s' AND DATE '%s'".formatted(from, to);
    List<String> meant = gamesOf("dim_game", between);
    List<String> others = gamesOf("dim_game", "NOT " + between);

    Backfill.Result part =
        backfill(new Scope(Optional.empty(), Optional.of(from), Optional.of(to)));

    assertThat(digests()).isEqualTo(stored);
    assertThat(meant).contains("g003", "g006").doesNotContain("g001", "g008");
    assertThat(part.games()).isEqualTo(meant.size());
    String ofPart = " = " + part.runId();
    String ofWhole = " = " + whole;
    for (String table : List.of("fact_batch_score", "batch_game")) {
      assertThat(gamesOf(table, "run_id" + ofPart)).isEqualTo(meant);
      assertThat(gamesOf(table, "run_id" + ofWhole)).isEqualTo(others);
    }
    assertThat(gamesOf("fact_credit", "origin_id" + ofPart)).isEqualTo(meant);
    assertThat(gamesOf("fact_credit", "origin_id" + ofWhole)).isEqualTo(others);
    // These have games that are over only.
    for (String table : List.of("fact_player_game", "fact_team_game", "fact_lineup")) {
      assertThat(gamesOf(table, "run_id" + ofPart)).isNotEmpty().isSubsetOf(meant);
      assertThat(gamesOf(table, "run_id" + ofWhole)).isNotEmpty().isSubsetOf(others);
    }
  }

  private LocalDate dayOf(String game) throws SQLException {
    return warehouse
        .query(
            "SELECT game_date FROM dim_game WHERE game_id = '" + game + "'",
            row -> row.getDate(1).toLocalDate())
        .get(0);
  }

  @Test
  void run_that_broke_off_between_seasons_is_taken_up_there() throws Exception {
    load(new RandomPlays(2).games(6, Instant.parse("2024-06-20T00:00:00Z")));
    int first = backfill(Scope.EVERYTHING).runId();
    List<String> stored = digests();
    long events = warehouse.number("SELECT count(*) FROM fact_batch_score");

    assertThatThrownBy(
            () ->
                new Backfill(
                        warehouse,
                        LATER,
                        line -> {
                          throw new IllegalStateException(line);
                        })
                    .run(Scope.EVERYTHING, batchModel()))
        .hasMessageStartingWith("2023-24: 3 games scored");
    reopen(Path.of("../sql"));
    List<String> told = new ArrayList<>();
    Backfill.Result again =
        new Backfill(warehouse, LATER, told::add).run(Scope.EVERYTHING, batchModel());

    assertThat(again.runId()).isEqualTo(first + 1);
    assertThat(again.events()).isEqualTo(events);
    assertThat(told)
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line).contains("broke off after 3 games"),
            line -> assertThat(line).startsWith("2023-24: 0 games scored"),
            line -> assertThat(line).startsWith("2024-25: 3 games scored"));
    assertThat(digests()).isEqualTo(stored);
    assertThat(gamesOf("fact_batch_score", "run_id = " + first)).isEmpty();
    assertThat(warehouse.number("SELECT count(*) FROM batch_run WHERE ended_at IS NULL")).isZero();
  }

  @Test
  void season_that_broke_off_as_it_was_stored_is_as_it_was_before() throws Exception {
    load(new RandomPlays(3).games(6, Instant.parse("2023-10-20T00:00:00Z")));
    int first = backfill(Scope.EVERYTHING).runId();
    List<String> stored = digests();
    Path sql = directory.resolve("sql");
    Repository.copy(Path.of("../sql"), sql);
    Files.writeString(
        sql.resolve("backfill/8-store.sql"),
        "SELECT error('the disk is full');",
        StandardOpenOption.APPEND);
    reopen(sql);

    assertThatThrownBy(() -> backfill(Scope.EVERYTHING)).hasMessageContaining("the disk is full");
    reopen(Path.of("../sql"));

    assertThat(digests()).isEqualTo(stored);
    assertThat(gamesOf("batch_game", "run_id = " + first)).hasSize(6);
    backfill(Scope.EVERYTHING);
    assertThat(digests()).isEqualTo(stored);
    assertThat(gamesOf("batch_game", "run_id = " + first)).isEmpty();
  }

  @Test
  void warehouse_without_games_is_told() {
    assertThatThrownBy(() -> backfill(Scope.EVERYTHING))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("load fills it");
  }
}
