package io.courtside.query;

import io.courtside.failure.Failure;
import io.courtside.warehouse.SqlLiteral;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Answers queries that only read, within limits.
 *
 * <p>Three things keep a query from writing: it must be one statement that DuckDB's own parser
 * takes for a SELECT, it runs in a transaction that is read-only, and its database has no access to
 * files other than its own.
 */
public final class Reading implements AutoCloseable {
  private static final String STATEMENTS =
      "SELECT json_serialize_sql(?::VARCHAR) ->> 'error_message',"
          + " json_array_length(json_serialize_sql(?::VARCHAR) -> 'statements')";

  private final Opening opening;
  private final Limits limits;
  private final ScheduledExecutorService alarm =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "query-limit");
            thread.setDaemon(true);
            return thread;
          });

  /** Opens a connection for one query. */
  @FunctionalInterface
  public interface Opening {
    /** A connection that is nobody else's. */
    Connection open() throws SQLException;
  }

  /**
   * @param opening gives each query its connection
   * @param limits what each may take
   */
  public Reading(Opening opening, Limits limits) {
    this.opening = opening;
    this.limits = limits;
  }

  /**
   * The answer to {@code query}.
   *
   * @throws Failure where it is none that only reads, is wrong, or takes too long
   */
  public Rows answer(Query query) {
    try (Connection connection = opening.open()) {
      requireSelect(connection, query.sql());
      execute(connection, "SET jdbc_stream_results = true");
      for (Map.Entry<String, Object> variable : query.variables().entrySet()) {
        execute(
            connection,
            "SET VARIABLE " + variable.getKey() + " = " + SqlLiteral.of(variable.getValue()));
      }
      execute(connection, "BEGIN TRANSACTION READ ONLY");
      return within(connection, query.sql());
    } catch (SQLException e) {
      throw new Failure("the query failed: " + reason(e), e);
    }
  }

  private static void requireSelect(Connection connection, String sql) throws SQLException {
    try (PreparedStatement look = connection.prepareStatement(STATEMENTS)) {
      look.setString(1, sql);
      look.setString(2, sql);
      try (ResultSet found = look.executeQuery()) {
        found.next();
        String error = found.getString(1);
        if (error != null) {
          throw new Failure(
              error.startsWith("Only SELECT")
                  ? "a query may only read: SELECT, FROM, DESCRIBE and SHOW are taken"
                  : "the query cannot be read: " + error);
        }
        if (found.getInt(2) != 1) {
          throw new Failure("one statement is needed, not " + found.getInt(2));
        }
      }
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private Rows within(Connection connection, String sql) throws SQLException {
    AtomicBoolean late = new AtomicBoolean();
    try (Statement statement = connection.createStatement()) {
      var cancelling =
          alarm.schedule(
              () -> {
                late.set(true);
                statement.cancel();
                return null;
              },
              limits.time().toMillis(),
              TimeUnit.MILLISECONDS);
      try (ResultSet result = statement.executeQuery(sql)) {
        return rows(result);
      } finally {
        cancelling.cancel(false);
      }
    } catch (SQLException e) {
      if (late.get()) {
        throw new Failure(
            "the query was stopped after "
                + text(limits.time())
                + ", the limit courtside.query.time; ask for less, or raise it",
            e);
      }
      throw e;
    }
  }

  private Rows rows(ResultSet result) throws SQLException {
    int width = result.getMetaData().getColumnCount();
    List<String> columns = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      columns.add(result.getMetaData().getColumnName(column));
    }
    List<List<Object>> rows = new ArrayList<>();
    while (result.next()) {
      if (rows.size() == limits.rows()) {
        return new Rows(columns, rows, true);
      }
      rows.add(Values.row(result, width));
    }
    return new Rows(columns, rows, false);
  }

  private static String text(Duration time) {
    return time.toMillis() < 1000 ? time.toMillis() + " ms" : time.toMillis() / 1e3 + " s";
  }

  /** What DuckDB says, without its picture of the place. */
  private static String reason(SQLException e) {
    return String.valueOf(e.getMessage())
        .lines()
        .takeWhile(line -> !line.startsWith("LINE "))
        .filter(line -> !line.isBlank())
        .reduce((one, other) -> one + "; " + other)
        .orElse("no reason given");
  }

  @Override
  public void close() {
    alarm.shutdownNow();
  }
}
