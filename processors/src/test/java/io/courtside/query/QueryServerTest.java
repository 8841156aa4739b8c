package io.courtside.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.failure.Failure;
import io.courtside.warehouse.SqlDirectory;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueryServerTest {
  private static final Limits LIMITS = new Limits(100, Duration.ofSeconds(20));

  @TempDir private Path work;
  private Warehouse warehouse;
  private QueryServer server;

  @BeforeEach
  void start() throws Exception {
    WarehouseFile file =
        new WarehouseFile(
            work.resolve("w.duckdb"), new SqlDirectory(Path.of("../sql")), 256L << 20, 1);
    warehouse = Warehouse.open(file, InstantSource.system());
    server =
        QueryServer.start(
            work,
            file.path(),
            new Reading(new HeldWarehouse(warehouse, List.of(work.resolve("scratch"))), LIMITS));
  }

  @AfterEach
  void stop() throws Exception {
    server.close();
    warehouse.close();
  }

  private Rows ask(String sql) throws Exception {
    return new RunningProgram(work)
        .answer(warehouse.file().path(), new Query(sql, Map.of("n", 7L, "x", 0.5, "t", "text")))
        .orElseThrow();
  }

  private Optional<Rows> answer(Path file) throws Exception {
    return new RunningProgram(work).answer(file, new Query("SELECT 1", Map.of()));
  }

  @Test
  void who_asks_another_warehouse_is_not_answered_from_this_one() throws Exception {
    Path file = warehouse.file().path();
    Path linked = Files.createSymbolicLink(work.resolve("linked.duckdb"), file);

    assertThat(answer(work.resolve("other.duckdb"))).isEmpty();
    assertThat(answer(work.resolve("..").resolve(work.getFileName()).resolve("w.duckdb")))
        .isPresent();
    assertThat(answer(linked)).isPresent();
    assertThat(answer(Path.of("").toAbsolutePath().relativize(file))).isPresent();
  }

  @Test
  void what_the_program_wrote_is_answered_while_it_holds_the_warehouse() throws Exception {
    warehouse.execute("INSERT INTO dim_team VALUES ('DEN'), ('LAL')");
    assertThat(ask("FROM dim_team ORDER BY team").rows())
        .containsExactly(List.of("DEN"), List.of("LAL"));
  }

  @Test
  void a_query_in_the_middle_of_a_load_is_answered_without_what_is_not_committed()
      throws Exception {
    AtomicReference<Rows> meanwhile = new AtomicReference<>();
    warehouse.inTransaction(
        () -> {
          warehouse.execute("INSERT INTO dim_team VALUES ('DEN')");
          meanwhile.set(askUnchecked("SELECT count(*) FROM dim_team"));
        });
    assertThat(meanwhile.get().rows()).containsExactly(List.of(0L));
    assertThat(ask("SELECT count(*) FROM dim_team").rows()).containsExactly(List.of(1L));
  }

  private Rows askUnchecked(String sql) {
    try {
      return ask(sql);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void variables_come_through_with_their_types() throws Exception {
    assertThat(
            ask("SELECT getvariable('n') + 1, getvariable('x') * 2 = 1.0, getvariable('t')").rows())
        .containsExactly(List.of(8L, true, "text"));
  }

  @Test
  void what_is_wrong_with_a_query_comes_back_as_a_failure() {
    assertThatThrownBy(() -> ask("DELETE FROM dim_team"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("may only read");
    assertThatThrownBy(() -> ask("FROM read_text('../pom.xml')"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("disabled");
    assertThatThrownBy(() -> warehouse.execute("SET enable_external_access = true"))
        .hasMessageContaining("Cannot enable external access");
  }

  @Test
  void the_program_itself_still_reads_and_writes_where_it_may() throws Exception {
    Path scratch = Files.createDirectory(work.resolve("scratch"));
    Path lines = Files.writeString(scratch.resolve("a.jsonl"), "{\"a\": 1}\n");
    warehouse.let("file", lines.toAbsolutePath().toString());
    assertThat(warehouse.number("SELECT a FROM read_json(getvariable('file'))")).isEqualTo(1);
    warehouse.execute("COPY dim_team TO '" + scratch.toAbsolutePath().resolve("t.parquet") + "'");
    assertThat(scratch.resolve("t.parquet")).exists();
  }

  @Test
  void who_does_not_know_the_word_is_not_answered() throws Exception {
    new Door(Door.of(work).orElseThrow().port(), "guess", warehouse.file().path()).tell(work);
    assertThat(answer(warehouse.file().path())).isEmpty();
  }

  @Test
  void a_door_left_behind_counts_as_none() throws Exception {
    Door door = Door.of(work).orElseThrow();
    server.close();
    assertThat(answer(warehouse.file().path())).isEmpty();
    door.tell(work);
    assertThat(answer(warehouse.file().path())).isEmpty();
  }
}
