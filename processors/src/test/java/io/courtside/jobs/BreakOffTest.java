package io.courtside.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.warehouse.SqlDirectory;
import io.courtside.warehouse.Warehouse;
import io.courtside.warehouse.WarehouseFile;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Work on the warehouse that would take hours, and a stream that needs its time. */
@Timeout(60)
class BreakOffTest {
  private static final String HOURS =
      "SELECT count(*) FROM range(%d) a, range(%<d) b WHERE hash(a.range + b.range) %% 7 = 0";

  @TempDir private Path directory;
  private Warehouse warehouse;

  @BeforeEach
  void open() {
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

  private void writeForHours() throws Exception {
    warehouse.inTransaction(
        () -> {
          warehouse.execute(
              "CREATE TABLE begun (n INTEGER); " + HOURS.formatted(10_000_000) + "; SELECT 1");
        });
  }

  @Test
  void what_runs_is_broken_off_and_rolled_back_and_the_warehouse_works_on() throws Exception {
    try (BreakOff breakOff = new BreakOff(() -> true, warehouse)) {
      assertThatThrownBy(this::writeForHours).isInstanceOf(SQLException.class);
      assertThat(breakOff.happened()).isTrue();
    }
    assertThat(warehouse.number("SELECT count(*) FROM duckdb_tables() WHERE table_name = 'begun'"))
        .isZero();
  }

  @Test
  void nothing_is_broken_off_while_the_stream_keeps_up_or_after_the_end() throws Exception {
    BreakOff breakOff = new BreakOff(() -> false, warehouse);
    assertThat(warehouse.number(HOURS.formatted(2_000))).isPositive();
    breakOff.close();
    assertThat(breakOff.happened()).isFalse();

    new BreakOff(() -> true, warehouse).close();
    assertThat(warehouse.number(HOURS.formatted(2_000))).isPositive();
  }
}
