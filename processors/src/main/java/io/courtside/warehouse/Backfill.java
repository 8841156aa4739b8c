package io.courtside.warehouse;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Computes every score anew from the raw events in the warehouse: all of them, in their true order,
 * as their last revisions have them.
 *
 * <p>Features and state are computed in SQL ({@code sql/backfill}), in an implementation that
 * shares no code with the stream, so that it can find the stream's mistakes. A season's results are
 * stored in one transaction; a run that broke off is taken up where it was.
 */
public final class Backfill {
  private static final List<String> CONTEXT =
      List.of(
          "backfill/1-plays.sql",
          "backfill/2-possession.sql",
          "backfill/3-lineups.sql",
          "backfill/4-context.sql");
  private static final List<String> SCORES =
      List.of("backfill/5-score.sql", "backfill/6-credit.sql");

  private final Warehouse warehouse;
  private final InstantSource clock;
  private final Consumer<String> progress;

  /**
   * @param clock dates the runs
   * @param progress takes a line as each season is done
   */
  public Backfill(Warehouse warehouse, InstantSource clock, Consumer<String> progress) {
    this.warehouse = warehouse;
    this.clock = clock;
    this.progress = progress;
  }

  /**
   * What a run did.
   *
   * @param runId its number
   * @param games games scored
   * @param events events scored
   * @param took how long it took
   */
  public record Result(int runId, int games, long events, Duration took) {}

  /**
   * Scores the games of {@code scope}.
   *
   * @throws Failure where there is no such game
   */
  public Result run(Scope scope, BatchModel model) throws SQLException, IOException {
    Instant began = clock.instant();
    scope.tell(warehouse);
    warehouse.let("model", model.name());
    warehouse.let("document", model.document());
    List<String> seasons = seasons();
    if (seasons.isEmpty()) {
      throw new Failure(
          "the warehouse has no game to score, of " + scope + "; ./courtside load fills it");
    }
    int runId = open(scope, model);
    warehouse.let("run_id", runId);
    warehouse.run("backfill/0-model.sql");
    for (String season : seasons) {
      score(season, runId, season.equals(seasons.get(seasons.size() - 1)));
    }
    warehouse.run("backfill/9-forget.sql");
    warehouse.let("now", clock.instant());
    warehouse.execute(
        "UPDATE batch_run SET ended_at = getvariable('now') WHERE run_id = getvariable('run_id')");
    int games =
        (int) warehouse.number("SELECT games FROM batch_run WHERE run_id = getvariable('run_id')");
    long events =
        warehouse.number("SELECT events FROM batch_run WHERE run_id = getvariable('run_id')");
    return new Result(runId, games, events, Duration.between(began, clock.instant()));
  }

  /** The seasons up to the last in scope: what came before says what is known as it begins. */
  private List<String> seasons() throws SQLException {
    return warehouse.query(
        warehouse.file().sql().text("backfill/seasons.sql"), row -> row.getString(1));
  }

  /** The number of the run: a new one, or that of the same run that broke off. */
  private int open(Scope scope, BatchModel model) throws SQLException, IOException {
    warehouse.let("scope", scope.toString());
    warehouse.let("now", clock.instant());
    warehouse.inTransaction(() -> warehouse.run("backfill/open-run.sql"));
    int runId = (int) warehouse.number("SELECT max(run_id) FROM batch_run WHERE ended_at IS NULL");
    long done = warehouse.number("SELECT count(*) FROM batch_game WHERE run_id = " + runId);
    if (done > 0) {
      progress.accept(
          String.format(
              Locale.ROOT,
              "run %d of %s with %s broke off after %,d games, goes on there",
              runId,
              scope,
              model.name(),
              done));
    }
    return runId;
  }

  private void score(String season, int runId, boolean last) throws SQLException, IOException {
    Instant began = clock.instant();
    warehouse.let("season", season);
    for (String file : CONTEXT) {
      warehouse.run(file);
    }
    long toDo =
        warehouse.number(
            "SELECT count(*) FROM game_order WHERE in_scope AND game_id NOT IN"
                + " (SELECT game_id FROM batch_game WHERE run_id = "
                + runId
                + ")");
    if (toDo > 0) {
      for (String file : SCORES) {
        warehouse.run(file);
      }
      warehouse.let("now", clock.instant());
      warehouse.inTransaction(() -> warehouse.run("backfill/8-store.sql"));
    }
    if (!last) {
      warehouse.run("backfill/7-season-end.sql");
    }
    progress.accept(
        String.format(
            Locale.ROOT,
            "%s: %,d games scored, %.1f s",
            season,
            toDo,
            Duration.between(began, clock.instant()).toMillis() / 1e3));
  }
}
