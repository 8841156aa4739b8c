package io.courtside.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.failure.Failure;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBConnection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingTest {
  private static final Limits LIMITS = new Limits(100, Duration.ofSeconds(20));

  @TempDir private Path directory;
  private Connection database;

  @BeforeEach
  void open() throws SQLException {
    database = DriverManager.getConnection("jdbc:duckdb:" + directory.resolve("t.duckdb"));
    try (Statement statement = database.createStatement()) {
      statement.execute("CREATE TABLE t AS SELECT range::INTEGER AS n FROM range(1000)");
    }
  }

  @AfterEach
  void close() throws SQLException {
    database.close();
  }

  private Rows answer(String sql, Map<String, Object> variables, Limits limits) {
    try (Reading reading =
        new Reading(() -> database.unwrap(DuckDBConnection.class).duplicate(), limits)) {
      return reading.answer(new Query(sql, variables));
    }
  }

  private Rows answer(String sql) {
    return answer(sql, Map.of(), LIMITS);
  }

  @Test
  void a_query_gives_names_and_values() {
    assertThat(
            answer("SELECT 1 AS a, 'x' AS b, NULL AS c, [1.5, 2] AS d, true AS e, 0.1::DOUBLE f")
                .toString())
        .isEqualTo(
            "Rows[columns=[a, b, c, d, e, f], rows=[[1, x, null, [1.5, 2.0], true, 0.1]], more=false]");
  }

  @Test
  void variables_are_values_whatever_they_say() {
    String hostile = "'; DROP TABLE t; --";
    assertThat(answer("SELECT getvariable('x') AS x", Map.of("x", hostile), LIMITS).rows())
        .containsExactly(List.of(hostile));
    assertThat(answer("SELECT count(*) FROM t").rows()).containsExactly(List.of(1000L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "DELETE FROM t",
        "DROP TABLE t",
        "INSERT INTO t VALUES (1) RETURNING n",
        "ATTACH 'other.duckdb'",
        "COPY t TO 'out.csv'",
        "SET memory_limit = '1TB'",
        "COMMIT; DELETE FROM t; SELECT 1",
        "SELECT 1; SELECT 2",
        "PRAGMA database_list",
        "CHECKPOINT",
        "SELEC 1",
        ""
      })
  void what_is_no_one_select_is_refused_and_changes_nothing(String sql) {
    assertThatThrownBy(() -> answer(sql)).isInstanceOf(Failure.class);
    assertThat(answer("SELECT count(*) FROM t").rows()).containsExactly(List.of(1000L));
    assertThat(directory.resolve("out.csv")).doesNotExist();
  }

  @Test
  void rows_beyond_the_limit_are_left_out_and_that_is_said() {
    Rows rows = answer("FROM t ORDER BY n", Map.of(), new Limits(3, LIMITS.time()));
    assertThat(rows.rows()).containsExactly(List.of(0), List.of(1), List.of(2));
    assertThat(rows.more()).isTrue();
    assertThat(answer("FROM t LIMIT 3", Map.of(), new Limits(3, LIMITS.time())).more()).isFalse();
  }

  @Test
  void a_query_over_its_time_is_stopped_with_the_limit_named() {
    assertThatThrownBy(
            () ->
                answer(
                    "SELECT count(*) FROM range(100000000) a, range(1000) b"
                        + " WHERE (a.range * b.range) % 7 = 3",
                    Map.of(), new Limits(10, Duration.ofMillis(200))))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("stopped after 200 ms")
        .hasMessageContaining("courtside.query.time");
  }

  @Test
  void a_wrong_query_is_told_in_one_line() {
    assertThatThrownBy(() -> answer("SELECT nothing FROM t"))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("nothing")
        .satisfies(failure -> assertThat(failure.getMessage()).doesNotContain("\n"));
  }

  @Test
  void answers_look_alike_in_all_formats() {
    Rows rows = answer("SELECT 'a,\"b' AS name, 0.5 AS share, NULL AS gap ORDER BY 1");
    assertThat(AnswerFormat.CSV.text(rows)).isEqualTo("name,share,gap\n\"a,\"\"b\",0.5,\n");
    assertThat(AnswerFormat.TABLE.text(rows)).isEqualTo("name  share  gap\na,\"b    0.5\n");
    assertThat(AnswerFormat.JSON.text(rows))
        .contains("\"name\" : \"a,\\\"b\"")
        .contains("\"share\" : 0.5")
        .contains("\"gap\" : null");
  }
}
