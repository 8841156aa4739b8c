package io.courtside.context;

import io.courtside.batch.BatchPart;
import io.courtside.batch.Batcher;
import io.courtside.batch.MicroBatch;
import io.courtside.batch.Turn;
import io.courtside.books.Books;
import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Event;
import io.courtside.lane.Arrival;
import io.courtside.lane.LaneBlock;
import io.courtside.order.Sequencer;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * All that one lane owns: its games, its accounts, its open micro-batch and its journals.
 *
 * <p>Belongs to the lane's thread: a lane is one writer, and so nothing here is locked. What
 * another thread may read are the {@link #books()}.
 */
public final class Lane implements Closeable {
  private static final String CONFLICT = "conflict";

  private final int index;
  private final int lanes;
  private final Duration idle;
  private final ContextStore store;
  private final GameCache games;
  private final LaneAccounts accounts;
  private final Batcher batcher;
  private final BatchScorer scorer;
  private final LaneJournals journals;
  private final Refusals refusals;
  private final Set<GameContext> holding = new LinkedHashSet<>();
  private long commits;
  private long idleNanos;
  private volatile Books books;

  Lane(
      int index,
      int lanes,
      Duration idle,
      ContextStore store,
      GameCache games,
      LaneAccounts accounts,
      Batcher batcher,
      BatchScorer scorer,
      LaneJournals journals,
      Refusals refusals,
      long commits) {
    this.index = index;
    this.lanes = lanes;
    this.idle = idle;
    this.store = store;
    this.games = games;
    this.accounts = accounts;
    this.batcher = batcher;
    this.scorer = scorer;
    this.journals = journals;
    this.refusals = refusals;
    this.commits = commits;
    this.books = accounts.books();
  }

  /**
   * Takes a block's lines in and makes sure that all games in it are at hand.
   *
   * @return the block without lines that had been taken in before
   */
  LaneBlock recall(LaneBlock block) {
    games.recall(block.arrivals());
    return accounts.take(block);
  }

  /**
   * A block without the events that were seen before, which are counted as duplicates. An event in
   * conflict with what was seen becomes a dead letter.
   */
  public LaneBlock unseen(LaneBlock block) {
    List<Arrival> unseen = new ArrayList<>(block.arrivals().size());
    List<DeadLetter> letters = new ArrayList<>(block.deadLetters());
    for (Arrival arrival : block.arrivals()) {
      switch (games.game(arrival.event().gameId()).take(arrival.event())) {
        case NEW, CORRECTION -> unseen.add(arrival);
        case DUPLICATE -> accounts.duplicate(arrival);
        case CONFLICT -> letters.add(refusals.ofGame(arrival, CONFLICT, conflict(arrival.event())));
      }
    }
    return block.withLines(unseen, letters);
  }

  private static String conflict(Event event) {
    return String.format(
        Locale.ROOT,
        "play %d of game %s, revision %d, was seen before with other content",
        event.seq(),
        event.gameId(),
        event.revision());
  }

  /** The events whose turn it is, those that were held among them. */
  BatchPart sequence(LaneBlock block) {
    List<Turn> turns = new ArrayList<>(block.arrivals().size() + 8);
    for (Arrival arrival : block.arrivals()) {
      GameContext game = games.game(arrival.event().gameId());
      game.heard(idleNanos);
      order(game, arrival, turns);
      if (game.sequencer().held() > 0) {
        holding.add(game);
      }
    }
    if (!holding.isEmpty()) {
      release(block.kind(), turns);
    }
    return new BatchPart(index, block.kind(), turns, block.deadLetters());
  }

  private static void order(GameContext game, Arrival arrival, List<Turn> turns) {
    Event event = arrival.event();
    Sequencer.Sink<Arrival> sink = (item, passage) -> turns.add(new Turn(item, passage));
    if (game.putsRight(event)) {
      game.sequencer().follow(event.seq(), arrival, sink);
    } else {
      game.sequencer().offer(event.seq(), event.tsMillis(), arrival, sink);
    }
  }

  private void release(LaneBlock.Kind kind, List<Turn> turns) {
    for (GameContext game : holding) {
      boolean silent = idleNanos - game.heardAtIdleNanos() >= idle.toNanos();
      if (kind == LaneBlock.Kind.END || silent) {
        game.sequencer().flush((item, passage) -> turns.add(new Turn(item, passage)));
      }
    }
    holding.removeIf(game -> game.sequencer().held() == 0);
  }

  List<BatchPart> slice(BatchPart part) {
    return batcher.slice(part);
  }

  MicroBatch join(BatchPart part, long nowNanos) {
    return batcher.add(part, nowNanos);
  }

  ScoredBatch score(MicroBatch batch) {
    return scorer.score(batch, games, accounts);
  }

  WrittenBatch write(ScoredBatch batch) throws IOException {
    LaneJournals.Positions positions = journals.write(batch);
    return new WrittenBatch(batch, positions.scored(), positions.deadLetters());
  }

  void commit(WrittenBatch written) {
    store.commit(
        new LaneCommit(
            index,
            lanes,
            commits + 1,
            written.batch().games(),
            written.batch().impactNanos(),
            written.batch().names(),
            accounts.changed(),
            written.scored(),
            written.deadLetters()));
    commits++;
    accounts.committed();
    journals.committed(new LaneJournals.Positions(written.scored(), written.deadLetters()));
    books = accounts.books();
  }

  /**
   * The lane has waited for work.
   *
   * <p>A silent game is one that hears nothing while its lane has nothing to do. The lane's idle
   * time, not the wall clock, is what counts: a log that is read at full speed, or a store that
   * stands still, makes no game silent.
   */
  public void idled(long nanos) {
    idleNanos += nanos;
  }

  /** How long from {@code nowNanos} until something the lane holds is due, in nanoseconds. */
  public long dueInNanos(long nowNanos) {
    long due = batcher.dueNanos();
    long dueIn = due == Batcher.NEVER ? Batcher.NEVER : Math.max(0, due - nowNanos);
    for (GameContext game : holding) {
      long silentIn = game.heardAtIdleNanos() + idle.toNanos() - idleNanos;
      dueIn = Math.min(dueIn, Math.max(0, silentIn));
    }
    return dueIn;
  }

  /** What became of the lane's lines, as of the last commit. Safe to call from any thread. */
  public Books books() {
    return books;
  }

  @Override
  public void close() throws IOException {
    journals.close();
  }
}
