package io.courtside.context;

import io.courtside.batch.BatchLimits;
import io.courtside.batch.BatchTally;
import io.courtside.batch.Batcher;
import io.courtside.batch.Turn;
import io.courtside.batch.WaitingRoom;
import io.courtside.event.Event;
import io.courtside.journal.Journal;
import io.courtside.journal.JournalPosition;
import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.league.Turnstile;
import io.courtside.overload.EventClass;
import io.courtside.overload.Shedding;
import io.courtside.score.Scorer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Makes the lanes as the last commits left them.
 *
 * @param lanes how many lanes
 * @param lateness how long an event is held for those before it, in the game's time
 * @param idle how long a lane idles before it lets go what a silent game holds
 * @param sortedEvents events that a lane sorts by class while more wait; 0 sorts none
 * @param limits gives each lane what says when its micro-batches are closed
 * @param bookkeepingWait longest time for which bookkeeping alone stays uncommitted
 * @param gamesInMemory how many games at rest a lane keeps in memory
 * @param momentumHalfLife time after which recent impact counts half, in the game's time
 * @param scoredDirectory where the scored journals are
 * @param deadLetterDirectory where the dead-letter journals are
 * @param deadLetterBytes how much of a refused line is kept
 * @param segmentBytes size from which on a journal begins a new segment, bytes
 */
public record LanesFactory(
    int lanes,
    Duration lateness,
    Duration idle,
    int sortedEvents,
    Supplier<BatchLimits> limits,
    Duration bookkeepingWait,
    int gamesInMemory,
    Duration momentumHalfLife,
    Path scoredDirectory,
    Path deadLetterDirectory,
    int deadLetterBytes,
    long segmentBytes) {

  /** No run has more lanes than this. */
  public static final int MOST_LANES = 64;

  /**
   * The lanes, their journals cut back to what was committed.
   *
   * @param store where context is kept
   * @param scorers gives what scores, asked once a batch
   * @param seed what is known before the store knows of any game
   * @param shedding tells which events are deferred now
   * @param turnstile keeps beginnings and ends of games in the order of the log
   * @param clock tells when an event was scored
   * @param nanoTime monotonic time, nanoseconds
   * @throws IOException where a journal cannot be opened
   */
  public Lanes make(
      ContextStore store,
      Supplier<Scorer> scorers,
      Carryover seed,
      Shedding shedding,
      Turnstile turnstile,
      InstantSource clock,
      LongSupplier nanoTime)
      throws IOException {
    Progress progress = store.progress();
    League league = new League(seed);
    league.recall(store.league());
    List<Map<String, SourceAccount>> accounts = progress.accounts(lanes);
    List<Lane> made = new ArrayList<>(lanes);
    for (int index = 0; index < lanes; index++) {
      Refusals refusals = new Refusals(deadLetterBytes);
      BatchLimits batch = limits.get();
      InFlight inFlight = new InFlight();
      GameCache games =
          new GameCache(store, lateness, league, gamesInMemory, inFlight::awaitNoneOf);
      made.add(
          new Lane(
              index,
              lanes,
              idle,
              store,
              games,
              new LaneAccounts(accounts.get(index)),
              new WaitingRoom(sortedEvents, turn -> classOf(turn, games, scorers.get(), shedding)),
              batch,
              new Batcher(batch, bookkeepingWait, turnstile::isAwaited),
              new BatchScorer(scorers, league, momentumHalfLife, clock, refusals, shedding),
              journals(index, progress, clock),
              refusals,
              league,
              turnstile,
              inFlight,
              progress.commits().getOrDefault(index, 0L)));
    }
    cutBackOthers(progress);
    return new Lanes(made, league, new BatchTally(), nanoTime);
  }

  private static EventClass classOf(Turn turn, GameCache games, Scorer scorer, Shedding shedding) {
    Event event = turn.arrival().event();
    return shedding.rules().of(event, games.game(event.gameId()).leverageMicros(scorer));
  }

  private LaneJournals journals(int lane, Progress progress, InstantSource clock)
      throws IOException {
    JournalPosition scored = progress.scored().getOrDefault(lane, JournalPosition.START);
    JournalPosition dead = progress.deadLetters().getOrDefault(lane, JournalPosition.START);
    return new LaneJournals(
        journal(scoredDirectory, lane, scored),
        journal(deadLetterDirectory, lane, dead),
        new LaneJournals.Positions(scored, dead),
        clock);
  }

  private Journal journal(Path directory, int lane, JournalPosition committed) throws IOException {
    return new Journal(directory, "lane-" + lane, segmentBytes, committed);
  }

  /**
   * Lanes that an earlier run had, and this one has not, may have left uncommitted lines as well.
   */
  private void cutBackOthers(Progress progress) throws IOException {
    for (int other = lanes; other < MOST_LANES; other++) {
      journals(other, progress, InstantSource.system()).close();
    }
  }
}
