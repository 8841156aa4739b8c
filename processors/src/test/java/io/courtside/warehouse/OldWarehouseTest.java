package io.courtside.warehouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.EventWriter;
import io.courtside.failure.Failure;
import io.courtside.simulate.SimulatedSeason;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wherever a rebuild is killed, the next one knows the logs that were loaded. */
class OldWarehouseTest {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2030-01-01T00:00:00Z"));

  @TempDir private Path directory;
  private OldWarehouse old;
  private Path log;

  @BeforeEach
  void load_a_log_from_outside() throws Exception {
    old =
        new OldWarehouse(
            new WarehouseFile(
                directory.resolve("w.duckdb"), new SqlDirectory(Path.of("../sql")), 256L << 20, 1));
    var lines = new ByteArrayOutputStream();
    var writer = new EventWriter();
    new SimulatedSeason(3)
        .play(
            1,
            game -> {
              if (lines.size() == 0) {
                game.events().forEach(event -> lines.writeBytes(writer.line(event)));
              }
            });
    log = Files.write(directory.resolve("outside.jsonl"), lines.toByteArray()).toRealPath();
    try (Warehouse warehouse = Warehouse.open(old.file(), CLOCK)) {
      load(warehouse);
    }
  }

  private void load(Warehouse warehouse) throws Exception {
    new Loader(warehouse, CLOCK, 1 << 16, (file, loaded) -> {}).raw(LogFile.whole(log));
  }

  private long events() throws Exception {
    try (Warehouse warehouse = Warehouse.open(old.file(), CLOCK)) {
      return warehouse.number("SELECT count(*) FROM fact_event");
    }
  }

  @Test
  void killed_before_the_new_one_is_filled_the_old_one_is_there_and_is_rebuilt_again()
      throws Exception {
    long before = events();
    old.openFresh(CLOCK).close();

    assertThat(events()).isEqualTo(before).isPositive();
    assertThat(old.rawLogs(CLOCK)).containsExactly(log);

    try (Warehouse fresh = old.openFresh(CLOCK)) {
      load(fresh);
    }
    assertThat(old.replace(CLOCK.instant())).hasValueSatisfying(Files::exists);
    assertThat(events()).isEqualTo(before);
    assertThat(old.rawLogs(CLOCK)).containsExactly(log);
    try (var files = Files.list(directory)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder(
              "outside.jsonl", "w.duckdb", "w.duckdb.replaced-20300101T000000.000Z");
    }
  }

  @Test
  void killed_between_the_two_renames_the_new_one_tells_its_logs() throws Exception {
    try (Warehouse fresh = old.openFresh(CLOCK)) {
      load(fresh);
    }
    old.setAside(CLOCK.instant());

    assertThat(old.rawLogs(CLOCK)).containsExactly(log);
    old.openFresh(CLOCK).close();
    assertThat(old.rawLogs(CLOCK)).containsExactly(log);
  }

  @Test
  void where_there_was_none_the_new_one_takes_its_place() throws Exception {
    Files.delete(old.file().path());
    try (Warehouse fresh = old.openFresh(CLOCK)) {
      load(fresh);
    }

    assertThat(old.replace(CLOCK.instant())).isEmpty();
    assertThat(events()).isPositive();
  }

  @Test
  void damaged_one_is_replaced_too() throws Exception {
    Files.write(old.file().path(), new byte[20_000]);
    try (Warehouse fresh = old.openFresh(CLOCK)) {
      load(fresh);
    }
    assertThatThrownBy(this::events).isInstanceOf(Failure.class);

    old.replace(CLOCK.instant());

    assertThat(events()).isPositive();
  }
}
