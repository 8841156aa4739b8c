package io.courtside.warehouse;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Loads logs into the warehouse, piece by piece: the rows of a piece and the note that it is loaded
 * in one transaction, so each is there once whatever breaks. What was loaded of a log before is not
 * read again.
 */
public final class Loader {
  // Two of the row groups that DuckDB writes straight to its file, without its log in between.
  private static final int PIECE_LINES = 245_760;

  private final Warehouse warehouse;
  private final InstantSource clock;
  private final int longestLine;
  private final Taker taker;
  private Map<Name, Loaded.Before> before; // by name; none until it is asked for

  /** Is told of each piece that was loaded. */
  @FunctionalInterface
  public interface Taker {
    /**
     * A piece was loaded.
     *
     * @param log the log it is of
     * @param loaded what it held
     */
    void loaded(LogFile log, Loaded loaded);

    /** Whether to leave what follows to the next time; asked after each piece. */
    default boolean isEnough() {
      return false;
    }
  }

  /**
   * @param clock dates what is loaded
   * @param longestLine bytes of an event's line, at most; a longer one is bad
   * @param taker is told of each piece
   */
  public Loader(Warehouse warehouse, InstantSource clock, int longestLine, Taker taker) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.longestLine = longestLine;
    this.taker = taker;
  }

  /** Loads a log of events. What is no event is counted and left out. */
  public Loaded raw(LogFile log) throws IOException, SQLException {
    return load(log, Kind.RAW, new EventCheck());
  }

  /**
   * Loads a log of scored lines.
   *
   * @throws Failure where another log of that name was loaded before: then its scores would be
   *     there twice
   */
  public Loaded scored(LogFile log) throws IOException, SQLException {
    return load(log, Kind.SCORED, LineCheck.ALL);
  }

  private enum Kind {
    RAW("raw"),
    SCORED("scored");

    private final String word;

    Kind(String word) {
      this.word = word;
    }
  }

  /** What a log is called in the notes of loads. */
  private record Name(String kind, String path) {}

  private Loaded load(LogFile log, Kind kind, LineCheck check) throws IOException, SQLException {
    String identity = log.identity();
    long from = loadedTo(log, kind, identity);
    if (from == log.end()) {
      return Loaded.NOTHING;
    }
    Path scratch = Files.createDirectories(Path.of(warehouse.file().path() + ".load"));
    ExecutorService ahead = Executors.newSingleThreadExecutor(r -> new Thread(r, "load-cutter"));
    Loaded sum = Loaded.NOTHING;
    try (PieceCutter cutter = new PieceCutter(log, from, check, PIECE_LINES, longestLine)) {
      // While a piece is loaded the next one is cut, into the other of two files.
      List<Path> files = List.of(scratch.resolve("0.jsonl"), scratch.resolve("1.jsonl"));
      int turn = 0;
      Optional<Piece> piece = cutter.next(files.get(turn));
      while (piece.isPresent()) {
        Path other = files.get(1 - turn);
        Future<Optional<Piece>> following = ahead.submit(() -> cutter.next(other));
        Loaded loaded = store(log, kind, identity, piece.get());
        sum = sum.plus(loaded);
        taker.loaded(log, loaded);
        piece = result(following);
        turn = 1 - turn;
        if (taker.isEnough()) {
          break;
        }
      }
      for (Path file : files) {
        Files.deleteIfExists(file);
      }
    } finally {
      ahead.shutdownNow();
    }
    Files.deleteIfExists(scratch);
    return sum;
  }

  private static Optional<Piece> result(Future<Optional<Piece>> piece) throws IOException {
    try {
      return piece.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException unreadable) {
        throw unreadable;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while loading", e);
    }
  }

  /** How far the log is loaded, where this is the log that was; else from its beginning. */
  private long loadedTo(LogFile log, Kind kind, String identity) throws IOException, SQLException {
    Loaded.Before last = before().get(new Name(kind.word, log.path().toString()));
    if (last == null) {
      return 0;
    }
    boolean same =
        last.identity().equals(identity)
            && last.to() <= log.end()
            && (last.to() == log.end() || log.print(last.to()).equals(Optional.of(last.print())));
    if (!same && kind == Kind.SCORED) {
      throw new Failure(
          log.path()
              + " is not the log that was loaded under this name before: it was made anew or went"
              + " back since. ./courtside rebuild --warehouse loads all logs anew");
    }
    return same ? last.to() : 0;
  }

  /**
   * Asked for once: a stream that has run for long has hundreds of logs, nearly all as they were.
   */
  private Map<Name, Loaded.Before> before() throws SQLException {
    if (before == null) {
      Map<Name, Loaded.Before> found = new HashMap<>();
      warehouse.query(
          warehouse.file().sql().text("load/before.sql"),
          row ->
              found.put(
                  new Name(row.getString(1), row.getString(2)),
                  new Loaded.Before(row.getString(3), row.getLong(4), row.getString(5))));
      before = found;
    }
    return before;
  }

  private Loaded store(LogFile log, Kind kind, String identity, Piece piece)
      throws IOException, SQLException {
    warehouse.let("kind", kind.word);
    warehouse.let("path", log.path().toString());
    warehouse.let("identity", identity);
    warehouse.let("piece", piece.file().toString());
    warehouse.let("from_byte", piece.from());
    warehouse.let("to_byte", piece.to());
    warehouse.let("print", piece.print());
    warehouse.let("lines", piece.lines());
    warehouse.let("bad_lines", piece.bad());
    warehouse.let("now", clock.instant());
    warehouse.inTransaction(
        () -> {
          warehouse.run("load/begin.sql");
          warehouse.run("load/" + kind.word + ".sql");
          warehouse.run("load/end.sql");
        });
    before()
        .put(
            new Name(kind.word, log.path().toString()),
            new Loaded.Before(identity, piece.to(), piece.print()));
    return warehouse
        .query(
            "SELECT lines, loaded_rows, duplicate_rows, bad_lines FROM load_segment"
                + " WHERE load_id = getvariable('load_id')",
            row -> new Loaded(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
        .get(0);
  }
}
