package io.courtside.warehouse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.failure.Failure;
import io.courtside.simulate.SimulatedSeason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoaderTest {
  private static final Path SQL = Path.of("../sql");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2024-11-01T00:00:00Z"));
  private static final int LONGEST_LINE = 1 << 16;
  private static final String FIRST_LOADS_WRONG =
      """
      SELECT count(*) FROM dim_game JOIN (
        SELECT game_id, min(load_id) AS load_id FROM fact_event GROUP BY game_id
      ) found USING (game_id)
      WHERE first_load_id IS DISTINCT FROM found.load_id
      """;

  @TempDir private Path directory;
  private final List<byte[]> lines = new ArrayList<>();

  @BeforeEach
  void play() {
    EventWriter writer = new EventWriter();
    new SimulatedSeason(3)
        .play(
            1,
            game -> {
              for (Event event : game.events()) {
                lines.add(writer.line(event));
              }
            });
  }

  private Warehouse open(Path sql) {
    return Warehouse.open(
        new WarehouseFile(directory.resolve("w.duckdb"), new SqlDirectory(sql), 256L << 20, 1),
        CLOCK);
  }

  private static Loaded load(Warehouse warehouse, Path file) throws IOException, SQLException {
    return new Loader(warehouse, CLOCK, LONGEST_LINE, (log, loaded) -> {}).raw(LogFile.whole(file));
  }

  private Path file(String name, List<byte[]> content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.forEach(bytes::writeBytes);
    return Files.write(
        directory.resolve(name),
        bytes.toByteArray(),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }

  private static long events(Warehouse warehouse) throws SQLException {
    return warehouse.number("SELECT count(*) FROM fact_event");
  }

  @Test
  void log_that_was_cut_back_and_grew_anew_is_loaded_from_its_beginning() throws Exception {
    try (Warehouse warehouse = open(SQL)) {
      Path log = file("a.jsonl", lines.subList(0, 40));
      load(warehouse, log);
      Files.delete(log);
      file("a.jsonl", lines.subList(0, 20));
      // As many bytes and more, and another end of what was loaded.
      List<byte[]> anew = new ArrayList<>(lines.subList(60, lines.size()));
      file("a.jsonl", anew);
      assertThat(load(warehouse, log)).isEqualTo(new Loaded(20 + anew.size(), anew.size(), 20, 0));
      assertThat(load(warehouse, log)).isEqualTo(Loaded.NOTHING);
    }
  }

  @Test
  void scored_log_that_went_back_is_refused_since_its_scores_are_there() throws Exception {
    try (Warehouse warehouse = open(SQL)) {
      Path log = Files.writeString(directory.resolve("lane-0-000001.jsonl"), scored(1) + scored(2));
      Loader loader = new Loader(warehouse, CLOCK, LONGEST_LINE, (file, loaded) -> {});
      loader.scored(LogFile.whole(log));
      Files.writeString(log, scored(1) + scored(3) + scored(4));
      assertThatThrownBy(() -> loader.scored(LogFile.whole(log)))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("rebuild --warehouse");
      assertThat(warehouse.number("SELECT count(*) FROM fact_stream_score")).isEqualTo(2);
    }
  }

  private static String scored(int seq) {
    return """
        {"event_id":"g-%d","game_id":"g","seq":%d,"ts":"2024-11-01T00:00:00.000Z","type":"shot",\
        "home_wp":0.5,"home_wp_even":0.5,"wpa":0.0,"leverage":1.0,"credit":[],"model":"m",\
        "late":false,"context_age_ms":0,"scored_at":"2024-11-01T00:00:00.000Z"}
        """
        .formatted(seq, seq);
  }

  @Test
  void loaded_twice_or_under_another_name_every_event_is_there_once() throws Exception {
    try (Warehouse warehouse = open(SQL)) {
      Path log = file("a.jsonl", lines);
      assertThat(load(warehouse, log)).isEqualTo(new Loaded(lines.size(), lines.size(), 0, 0));
      assertThat(load(warehouse, log)).isEqualTo(Loaded.NOTHING);
      assertThat(load(warehouse, file("b.jsonl", lines)))
          .isEqualTo(new Loaded(lines.size(), 0, lines.size(), 0));
      assertThat(events(warehouse)).isEqualTo(lines.size());
      assertThat(warehouse.number("SELECT count(*) FROM dim_game WHERE over")).isEqualTo(15);
      assertThat(warehouse.number("SELECT count(*) FROM dim_team")).isEqualTo(30);
    }
  }

  @Test
  void a_game_is_as_the_last_revisions_of_its_plays_have_it() throws Exception {
    String end = new String(lines.get(lines.size() - 1), UTF_8);
    String game = end.replaceAll("(?s).*\"game_id\":\"([^\"]+)\".*", "$1");
    String right =
        end.replaceFirst("\\{", "{\"revision\":2,")
            .replaceAll("\"home_score\":\\d+", "\"home_score\":201");
    String score = "SELECT home_score FROM dim_game WHERE game_id = '" + game + "'";
    String over = "SELECT over::INTEGER FROM dim_game WHERE game_id = '" + game + "'";
    try (Warehouse warehouse = open(SQL)) {
      load(warehouse, file("a.jsonl", lines));
      assertThat(warehouse.number(over)).isEqualTo(1);

      load(warehouse, file("a.jsonl", List.of(right.getBytes(UTF_8))));
      assertThat(warehouse.number(score)).isEqualTo(201);
      // What came before what was loaded already changes nothing.
      load(warehouse, file("b.jsonl", List.of(end.getBytes(UTF_8))));
      assertThat(warehouse.number(score)).isEqualTo(201);

      String noEnd =
          right
              .replace("\"revision\":2", "\"revision\":3")
              .replace("\"type\":\"game_end\"", "\"type\":\"timeout\"");
      load(warehouse, file("a.jsonl", List.of(noEnd.getBytes(UTF_8))));
      assertThat(warehouse.number(over)).isZero();
    }
  }

  @Test
  void what_is_loaded_of_a_game_later_is_held_against_all_of_it() throws Exception {
    int half = lines.size() / 2;
    String first = new String(lines.get(0), UTF_8);
    String right = first.replaceFirst("\\{", "{\"revision\":2,");
    try (Warehouse warehouse = open(SQL)) {
      load(warehouse, file("a.jsonl", lines.subList(0, half)));
      load(warehouse, file("a.jsonl", List.of(right.getBytes(UTF_8))));
      load(warehouse, file("a.jsonl", lines.subList(half, lines.size())));
      assertThat(load(warehouse, file("b.jsonl", lines)).rows()).isZero();
      assertThat(load(warehouse, file("c.jsonl", List.of(right.getBytes(UTF_8)))).rows()).isZero();
      assertThat(warehouse.number(FIRST_LOADS_WRONG)).isZero();
      assertThat(warehouse.number("SELECT max(first_load_id) FROM dim_game")).isGreaterThan(1);
    }
  }

  @Test
  void games_loaded_before_their_first_load_was_noted_have_it_after_the_migration()
      throws Exception {
    try (Warehouse warehouse = open(SQL)) {
      load(warehouse, file("a.jsonl", lines.subList(0, lines.size() / 2)));
      load(warehouse, file("a.jsonl", lines.subList(lines.size() / 2, lines.size())));
      warehouse.execute("ALTER TABLE dim_game DROP COLUMN first_load_id");
      warehouse.execute("DELETE FROM schema_version");
      warehouse.execute("INSERT INTO schema_version VALUES (2, now()::TIMESTAMP)");
    }
    try (Warehouse warehouse = open(SQL)) {
      assertThat(warehouse.number(FIRST_LOADS_WRONG)).isZero();
      assertThat(load(warehouse, file("b.jsonl", lines)).rows()).isZero();
    }
  }

  @Test
  void of_a_log_that_grew_only_what_is_new_is_read() throws Exception {
    try (Warehouse warehouse = open(SQL)) {
      assertThat(load(warehouse, file("a.jsonl", lines.subList(0, 100))).lines()).isEqualTo(100);
      assertThat(load(warehouse, file("a.jsonl", lines.subList(100, 150))))
          .isEqualTo(new Loaded(50, 50, 0, 0));
    }
  }

  @Test
  void what_is_no_event_is_counted_and_what_is_one_is_read_as_the_stream_reads_it()
      throws Exception {
    String good = new String(lines.get(5), UTF_8);
    String id = "\"event_id\":\"";
    List<byte[]> hostile = new ArrayList<>(lines.subList(0, 5));
    for (String bad :
        List.of(
            "garbage\n",
            "\0\0\n",
            "\n",
            "[]\n",
            good.replaceAll("\"seq\":\\d+", "\"seq\":\"1\""),
            good.replaceAll("\"clock\":[0-9.]+", "\"clock\":NaN"),
            "x".repeat(1 << 20) + "\n")) {
      hostile.add(bad.getBytes(UTF_8));
    }
    hostile.add(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '\n'});
    hostile.add(("\ufeff" + good.replace(id, id + "bom-")).getBytes(UTF_8));
    hostile.add(
        good.replace(id, id + "twice-").replace("\"seq\":", "\"seq\":9,\"seq\":").getBytes(UTF_8));
    hostile.add(
        good.replace(id, id + "small-")
            .replaceAll("\"ts\":\"[^\"]*\"", "\"ts\":\"2024-10-22t23:00:00z\"")
            .getBytes(UTF_8));
    hostile.add(
        good.replace(id, id + "deep-")
            .replace("{\"event_id", "{\"x\":[{\"y\":1e400}],\"event_id")
            .getBytes(UTF_8));
    try (Warehouse warehouse = open(SQL)) {
      assertThat(load(warehouse, file("h.jsonl", hostile))).isEqualTo(new Loaded(17, 9, 0, 8));
      assertThat(
              warehouse.number("SELECT seq FROM fact_event WHERE starts_with(event_id, 'twice-')"))
          .isEqualTo(6);
      assertThat(
              warehouse.query(
                  "SELECT ts::VARCHAR FROM fact_event WHERE starts_with(event_id, 'small-')",
                  row -> row.getString(1)))
          .containsExactly("2024-10-22 23:00:00");
    }
  }

  @Test
  void a_load_that_is_told_to_stop_ends_with_its_piece_and_the_next_goes_on_there()
      throws Exception {
    List<byte[]> many = new ArrayList<>(Collections.nCopies(245_760, "x\n".getBytes(UTF_8)));
    many.addAll(lines);
    Path log = file("a.jsonl", many);
    Loader.Taker hasty =
        new Loader.Taker() {
          @Override
          public void loaded(LogFile file, Loaded loaded) {}

          @Override
          public boolean isEnough() {
            return true;
          }
        };
    try (Warehouse warehouse = open(SQL)) {
      Loaded piece = new Loader(warehouse, CLOCK, LONGEST_LINE, hasty).raw(LogFile.whole(log));
      assertThat(piece).isEqualTo(new Loaded(245_760, 0, 0, 245_760));
      assertThat(load(warehouse, log)).isEqualTo(new Loaded(lines.size(), lines.size(), 0, 0));
      assertThat(directory.resolve("w.duckdb.load")).doesNotExist();
    }
  }

  @Test
  void a_load_that_breaks_before_its_end_leaves_nothing_and_is_made_good_by_the_next()
      throws Exception {
    Path log = file("a.jsonl", lines);
    Path broken = directory.resolve("sql");
    copy(SQL, broken);
    Files.writeString(broken.resolve("load/end.sql"), "SELECT error('broken off');");
    try (Warehouse warehouse = open(broken)) {
      assertThatThrownBy(() -> load(warehouse, log)).isInstanceOf(SQLException.class);
      assertThat(events(warehouse)).isZero();
      assertThat(warehouse.number("SELECT count(*) FROM dim_game")).isZero();
    }
    try (Warehouse warehouse = open(SQL)) {
      assertThat(load(warehouse, log).rows()).isEqualTo(lines.size());
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }

  @Test
  void a_damaged_file_says_how_to_make_it_anew_and_is_set_aside() throws Exception {
    Path damaged = Files.write(directory.resolve("w.duckdb"), new byte[20_000]);
    assertThatThrownBy(() -> open(SQL))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("./courtside rebuild --warehouse");
    OldWarehouse old =
        new OldWarehouse(new WarehouseFile(damaged, new SqlDirectory(SQL), 256L << 20, 1));
    assertThat(old.rawLogs(CLOCK)).isEmpty();
    assertThat(old.setAside(CLOCK.instant())).hasValueSatisfying(Files::exists);
    open(SQL).close();
  }

  @Test
  void an_older_schema_takes_the_steps_of_its_migrations_and_a_newer_one_is_refused()
      throws Exception {
    open(SQL).close();
    Path newer = directory.resolve("newer");
    copy(SQL, newer);
    Files.createDirectories(newer.resolve("migrations"));
    Files.writeString(
        newer.resolve("migrations/004-nickname.sql"),
        "ALTER TABLE dim_team ADD COLUMN nickname VARCHAR;");
    try (Warehouse warehouse = open(newer)) {
      assertThat(warehouse.number("SELECT max(version) FROM schema_version")).isEqualTo(4);
      assertThat(warehouse.number("SELECT count(nickname) FROM dim_team")).isZero();
    }
    assertThatThrownBy(() -> open(SQL))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("written by a newer one");
  }

  @Test
  void a_warehouse_of_the_first_version_takes_deferred_events_after_its_migration()
      throws Exception {
    Path first = directory.resolve("first");
    copy(SQL, first);
    Files.delete(first.resolve("migrations/002-deferred.sql"));
    Files.delete(first.resolve("migrations/003-first-load.sql"));
    Path schema = first.resolve("warehouse_star_schema.sql");
    Files.writeString(
        schema,
        Files.readString(schema)
            .replace("  model VARCHAR,", "  model VARCHAR NOT NULL,")
            .replace("  home_wp DECIMAL(10, 9),", "  home_wp DECIMAL(10, 9) NOT NULL,")
            .replaceFirst(",( +-- its end was seen)\\n.*", "$1"));
    String nullable =
        "SELECT count_if(is_nullable) FROM duckdb_columns()"
            + " WHERE table_name = 'fact_stream_score' AND column_name IN ('model', 'home_wp')";
    try (Warehouse warehouse = open(first)) {
      assertThat(warehouse.number("SELECT max(version) FROM schema_version")).isEqualTo(1);
      assertThat(warehouse.number(nullable)).isZero();
    }
    try (Warehouse warehouse = open(SQL)) {
      assertThat(warehouse.number("SELECT max(version) FROM schema_version")).isEqualTo(3);
      assertThat(warehouse.number(nullable)).isEqualTo(2);
    }
  }

  @Test
  void a_day_is_exported_whole_and_again_in_its_place() throws Exception {
    try (Warehouse warehouse = open(SQL)) {
      load(warehouse, file("a.jsonl", lines));
      Export export = new Export(warehouse, directory.resolve("export"));
      Path day = export.write(export.days().get(0));
      assertThat(export.write(export.days().get(0))).isEqualTo(day);
      assertThat(
              warehouse.number(
                  "SELECT count(*) FROM "
                      + SqlLiteral.of(day.resolve("events.parquet").toString())))
          .isEqualTo(lines.size());
      try (var days = Files.list(directory.resolve("export"))) {
        assertThat(days).containsExactly(day);
      }
    }
  }
}
