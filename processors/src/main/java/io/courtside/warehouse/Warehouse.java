package io.courtside.warehouse;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The one connection that writes to a warehouse.
 *
 * <p>DuckDB lets one program at a time hold a file. For one thread at a time.
 */
public final class Warehouse implements AutoCloseable {
  private final WarehouseFile file;
  private final Connection connection;
  private volatile Statement running;

  private Warehouse(WarehouseFile file, Connection connection) {
    this.file = file;
    this.connection = connection;
  }

  /** A piece of work on the warehouse. */
  @FunctionalInterface
  public interface Work {
    /** Does it. */
    void run() throws SQLException, IOException;
  }

  /** Reads one row of a result. */
  @FunctionalInterface
  public interface RowReader<T> {
    /** What the row at which {@code row} stands is. */
    T read(ResultSet row) throws SQLException;
  }

  /**
   * Opens a warehouse; makes it if there is none, and brings an older one up to date.
   *
   * @param clock dates changes of the schema
   * @throws Failure where another program holds it, it is damaged, or of a newer version
   */
  public static Warehouse open(WarehouseFile file, InstantSource clock) {
    try {
      Path directory = file.path().toAbsolutePath().getParent();
      Files.createDirectories(directory);
      Warehouse warehouse = new Warehouse(file, connect(file));
      try {
        new Schema(warehouse, clock).update();
        return warehouse;
      } catch (SQLException | RuntimeException e) {
        warehouse.close();
        throw e;
      }
    } catch (IOException e) {
      throw new Failure("the warehouse " + file.path() + " cannot be made: " + e.getMessage(), e);
    } catch (SQLException e) {
      throw new Failure(file.whyNotOpened(e), e);
    }
  }

  private static Connection connect(WarehouseFile file) throws SQLException {
    Properties properties = new Properties();
    properties.setProperty("memory_limit", file.memoryBytes() / (1 << 20) + "MiB");
    properties.setProperty("threads", Integer.toString(file.threads()));
    properties.setProperty("temp_directory", file.path() + ".tmp");
    properties.setProperty("preserve_insertion_order", "true");
    // A checkpoint takes longer the more is stored. At DuckDB's own 16 MiB one comes with every
    // third piece of a log; to read four times that again after a kill takes about a second.
    properties.setProperty("checkpoint_threshold", "64MiB");
    return DriverManager.getConnection("jdbc:duckdb:" + file.path(), properties);
  }

  /** Where it is. */
  public WarehouseFile file() {
    return file;
  }

  /** The connection itself, for what needs more than text. */
  public Connection connection() {
    return connection;
  }

  /**
   * Lets SQL read {@code value} by {@code getvariable('name')}.
   *
   * @param value as {@link SqlLiteral#of} takes it
   */
  public void let(String name, Object value) throws SQLException {
    execute("SET VARIABLE " + name + " = " + SqlLiteral.of(value));
  }

  /** Runs all statements of a file of the SQL directory. */
  public void run(String sqlFile) throws SQLException {
    execute(file.sql().text(sqlFile));
  }

  /** Runs statements, one after the other. */
  public void execute(String sql) throws SQLException {
    // Of several at once DuckDB runs all but the last while it prepares, and then cannot be
    // stopped.
    for (String one : SqlScript.statements(sql)) {
      try (Statement statement = connection.createStatement()) {
        running = statement;
        statement.execute(one);
      } finally {
        running = null;
      }
    }
  }

  /** The rows of a query. */
  public <T> List<T> query(String sql, RowReader<T> reader) throws SQLException {
    try (Statement statement = begun(connection.createStatement());
        ResultSet rows = statement.executeQuery(sql)) {
      List<T> all = new ArrayList<>();
      while (rows.next()) {
        all.add(reader.read(rows));
      }
      return all;
    } finally {
      running = null;
    }
  }

  private Statement begun(Statement statement) {
    running = statement;
    return statement;
  }

  /** Breaks off what runs now, if anything does; may be called by another thread. */
  public void cancel() throws SQLException {
    Statement now = running;
    if (now != null) {
      now.cancel();
    }
  }

  /**
   * The one value of a query that gives one.
   *
   * @throws SQLException where it gives no row
   */
  public long number(String sql) throws SQLException {
    return query(sql, row -> row.getLong(1)).stream()
        .findFirst()
        .orElseThrow(() -> new SQLException("no row: " + sql));
  }

  /** Does {@code work} whole or not at all. */
  public void inTransaction(Work work) throws SQLException, IOException {
    connection.setAutoCommit(false);
    try {
      work.run();
      connection.commit();
    } catch (SQLException | IOException | RuntimeException e) {
      try {
        connection.rollback();
      } catch (SQLException f) {
        e.addSuppressed(f);
      }
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException e) {
      throw new Failure("the warehouse " + file.path() + " cannot be closed: " + e.getMessage(), e);
    }
  }
}
