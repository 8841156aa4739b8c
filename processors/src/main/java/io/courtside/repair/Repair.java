package io.courtside.repair;

import io.courtside.failure.Failure;
import io.courtside.league.LeagueChange;
import io.courtside.league.PlayerTotals;
import io.courtside.league.Season;
import io.courtside.warehouse.Warehouse;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Puts leaderboards and player context right by what the batch says.
 *
 * <p>Of a finished game that the batch has scored, the batch's result counts; of one that ended
 * since, what the stream has kept. Games that are played now are left alone. Each game's lines, and
 * each season's sums, change at once or not at all, and putting right what is right changes
 * nothing: a repair that breaks off is simply run again.
 */
public final class Repair {
  private static final int MOST_NAMED = 5;

  private final Warehouse warehouse;
  private final RepairStore store;
  private final Moment moment;
  private final Consumer<LeagueChange> told;

  /** A moment in which the stream commits nothing. */
  @FunctionalInterface
  public interface Moment {
    /** Does something in such a moment; it must be quick, for the stream waits. */
    <T> T alone(Supplier<T> action);
  }

  /**
   * @param moment lets nothing be committed meanwhile
   * @param told is told, in that moment, what a season's sums are now
   */
  public Repair(
      Warehouse warehouse, RepairStore store, Moment moment, Consumer<LeagueChange> told) {
    this.warehouse = warehouse;
    this.store = store;
    this.moment = moment;
    this.told = told;
  }

  /**
   * What a repair changed.
   *
   * @param games finished games looked at
   * @param lines lines of players in games that were put right
   * @param sums sums of seasons that were put right
   * @param gameIds the games whose lines were put right
   */
  public record Result(int games, int lines, int sums, Set<String> gameIds) {
    /** Copies the ids. */
    public Result {
      gameIds = Set.copyOf(gameIds);
    }
  }

  /**
   * Repairs all seasons that have batch scores.
   *
   * @throws Failure where a finished game is neither in the batch nor kept, so that a season's sums
   *     would lose it
   */
  public Result run() throws SQLException {
    BatchResults batch = new BatchResults(warehouse);
    int games = 0;
    int sums = 0;
    int lines = 0;
    Set<String> changed = new HashSet<>();
    for (Season season : batch.seasons()) {
      Set<String> known = Set.copyOf(batch.games(season));
      requireAll(season, known, batch.lost(season));
      for (Map.Entry<String, Map<String, PlayerTotals>> game : batch.lines(season).entrySet()) {
        int put = moment.alone(() -> store.putLines(game.getKey(), game.getValue()));
        if (put > 0) {
          changed.add(game.getKey());
        }
        lines += put;
      }
      LeagueChange ofBatch = batch.sums(season);
      sums += moment.alone(() -> put(ofBatch, known));
      games += known.size();
    }
    return new Result(games, lines, sums, changed);
  }

  private int put(LeagueChange ofBatch, Set<String> known) {
    LeagueChange all = ofBatch.plus(store.kept(ofBatch.season(), known).sums());
    int changed = store.putSeason(all);
    told.accept(all);
    return changed;
  }

  private void requireAll(Season season, Set<String> known, List<String> notInBatch) {
    if (notInBatch.isEmpty()) {
      return;
    }
    Set<String> kept = store.kept(season, known).games();
    List<String> lost = notInBatch.stream().filter(game -> !kept.contains(game)).toList();
    if (!lost.isEmpty()) {
      throw new Failure(
          "%d finished games of %s are neither in the batch nor kept any more, the first of them %s; load their events and run backfill before a repair"
              .formatted(lost.size(), season, lost.subList(0, Math.min(MOST_NAMED, lost.size()))));
    }
  }
}
