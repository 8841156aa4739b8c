package io.courtside.context;

import io.courtside.batch.BatchLimits;
import io.courtside.batch.BatchPart;
import io.courtside.batch.Batcher;
import io.courtside.batch.MicroBatch;
import io.courtside.batch.Turn;
import io.courtside.batch.WaitingRoom;
import io.courtside.books.Books;
import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.lane.Arrival;
import io.courtside.lane.LaneBlock;
import io.courtside.league.League;
import io.courtside.league.Turnstile;
import io.courtside.order.Sequencer;
import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * All that one lane owns: its games, its accounts, its open micro-batch and its journals.
 *
 * <p>Belongs to the lane's thread: a lane is one writer, and so nothing here is locked. While a
 * second thread commits a batch, the lane scores the next: what is committed was packed before.
 * What other threads may read are the {@link #books()}.
 */
public final class Lane implements Closeable {
  private static final String CONFLICT = "conflict";

  /**
   * Turns at the door beyond which the lane had better wait than take in more: each is a gap in
   * what is committed of its source, and every commit tells the gaps.
   */
  private static final int MOST_AT_THE_DOOR = 2_048;

  /** How long it takes to see that a game of another lane has begun or ended. */
  private static final long DOOR_NANOS = TimeUnit.MICROSECONDS.toNanos(100);

  private final int index;
  private final int lanes;
  private final Duration idle;
  private final ContextStore store;
  private final GameCache games;
  private final LaneAccounts accounts;
  private final WaitingRoom room;
  private final BatchLimits limits;
  private final Batcher batcher;
  private final BatchScorer scorer;
  private final LaneJournals journals;
  private final Refusals refusals;
  private final Set<GameContext> holding = new LinkedHashSet<>();
  private final League league;
  private final Turnstile turnstile;
  private final Doorway doorway;
  private final InFlight inFlight;
  private long commits;
  private boolean ending;
  private boolean moreWaits;
  private long scoringSinceNanos;
  private long idleNanos;
  private volatile Books books;

  Lane(
      int index,
      int lanes,
      Duration idle,
      ContextStore store,
      GameCache games,
      LaneAccounts accounts,
      WaitingRoom room,
      BatchLimits limits,
      Batcher batcher,
      BatchScorer scorer,
      LaneJournals journals,
      Refusals refusals,
      League league,
      Turnstile turnstile,
      InFlight inFlight,
      long commits) {
    this.index = index;
    this.lanes = lanes;
    this.idle = idle;
    this.store = store;
    this.games = games;
    this.accounts = accounts;
    this.room = room;
    this.limits = limits;
    this.batcher = batcher;
    this.scorer = scorer;
    this.journals = journals;
    this.refusals = refusals;
    this.league = league;
    this.turnstile = turnstile;
    this.doorway = new Doorway(turnstile);
    this.inFlight = inFlight;
    this.commits = commits;
    this.books = accounts.books();
  }

  /** What is stored of these games was changed by another hand; may be called by any thread. */
  void forget(Set<String> gameIds) {
    games.stale(gameIds);
  }

  /**
   * Takes a block's lines in and makes sure that all games in it are at hand.
   *
   * @return the block without lines that had been taken in before
   */
  LaneBlock recall(LaneBlock block) {
    games.recall(block.arrivals());
    LaneBlock taken = accounts.take(block);
    if (taken.arrivals().size() < block.arrivals().size()) {
      Set<Arrival> kept = Collections.newSetFromMap(new IdentityHashMap<>());
      kept.addAll(taken.arrivals());
      block.arrivals().stream().filter(arrival -> !kept.contains(arrival)).forEach(this::drop);
    }
    return taken;
  }

  /** What goes nowhere holds up nobody. */
  private void drop(Arrival arrival) {
    if (arrival.turnstile() != Turnstile.FREE) {
      turnstile.settle(arrival.turnstile());
    }
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
        case DUPLICATE -> {
          accounts.duplicate(arrival);
          drop(arrival);
        }
        case CONFLICT -> {
          letters.add(refusals.ofGame(arrival, CONFLICT, conflict(arrival.event())));
          drop(arrival);
        }
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
      if (arrival.turnstile() != Turnstile.FREE && arrival.event().type() != EventType.GAME_END) {
        game.announced(arrival.turnstile());
      }
      order(game, arrival, turns);
      if (game.sequencer().held() > 0) {
        holding.add(game);
      }
    }
    if (!holding.isEmpty()) {
      release(block, turns);
    }
    if (!doorway.isEmpty()) {
      doorway.open(turns);
    }
    return new BatchPart(index, kindOfPart(block.kind()), turns, block.deadLetters());
  }

  /** The end of the input is not the lane's end while a game of it waits for those of others. */
  private LaneBlock.Kind kindOfPart(LaneBlock.Kind kind) {
    ending |= kind == LaneBlock.Kind.END;
    if (!ending || kind == LaneBlock.Kind.STOP) {
      return kind;
    }
    ending = !doorway.isEmpty();
    return ending ? LaneBlock.Kind.TICK : LaneBlock.Kind.END;
  }

  private Sequencer.Sink<Arrival> through(GameContext game, List<Turn> turns) {
    return (item, passage) -> doorway.pass(game, new Turn(item, passage), turns);
  }

  private void order(GameContext game, Arrival arrival, List<Turn> turns) {
    Event event = arrival.event();
    Sequencer.Sink<Arrival> sink = through(game, turns);
    if (game.putsRight(event)) {
      game.sequencer().follow(event.seq(), arrival, sink);
    } else {
      game.sequencer()
          .offer(
              event.seq(), event.tsMillis(), arrival.source(), arrival.logMillis(), arrival, sink);
    }
  }

  private void release(LaneBlock block, List<Turn> turns) {
    for (GameContext game : holding) {
      boolean silent = idleNanos - game.heardAtIdleNanos() >= idle.toNanos();
      if (block.kind() == LaneBlock.Kind.END || silent) {
        game.sequencer().flush(through(game, turns));
      } else if (block.kind() == LaneBlock.Kind.LINES) {
        game.sequencer().moveOn(block.source(), block.logMillis(), through(game, turns));
      }
    }
    holding.removeIf(game -> game.sequencer().held() == 0);
  }

  /** Whether more blocks wait behind the one that comes next. */
  public void moreWaits(boolean more) {
    moreWaits = more;
  }

  List<BatchPart> slice(BatchPart part) {
    // Another lane's game may wait for what is held here, and this lane's next lines for that game.
    return batcher.slice(room.pass(part, moreWaits && !turnstile.isAwaited()));
  }

  /** When its micro-batches are closed; safe to ask from any thread. */
  public BatchLimits limits() {
    return limits;
  }

  /** How many events wait for their place by class; safe to call from any thread. */
  public int waiting() {
    return room.held();
  }

  MicroBatch join(BatchPart part, long nowNanos) {
    return batcher.add(part, nowNanos, moreWaits || room.held() > 0);
  }

  ScoredBatch score(MicroBatch batch, long nowNanos) {
    scoringSinceNanos = nowNanos;
    return scorer.score(batch, games, accounts);
  }

  WrittenBatch write(ScoredBatch batch, LongSupplier nanoTime) throws IOException {
    LaneJournals.Positions positions = journals.write(batch);
    league.told(batch.league().changes());
    batch.passed().forEach(turnstile::scored);
    commits++;
    inFlight.add(batch.games());
    return new WrittenBatch(
        batch,
        new LaneCommit(
            index,
            lanes,
            commits,
            batch.games(),
            batch.names(),
            batch.league(),
            accounts.takeChanged(),
            positions.scored(),
            positions.deadLetters()),
        accounts.books(),
        nanoTime.getAsLong() - scoringSinceNanos);
  }

  /**
   * Called by the thread that commits, in the order in which batches were written.
   *
   * @return how long the store took, nanoseconds
   */
  long commit(WrittenBatch written, LongSupplier nanoTime) {
    long began = nanoTime.getAsLong();
    store.commit(written.commit());
    long took = nanoTime.getAsLong() - began;
    int events = written.batch().events().size() + written.batch().deferrals().size();
    if (events > 0) {
      limits.cost(events, written.scoringNanos() + took);
    }
    books = written.books();
    league.stored(written.batch().league());
    written.batch().passed().forEach(turnstile::settle);
    inFlight.done(written.commit().games());
    return took;
  }

  /** Nothing will be committed any more; may be called by any thread. */
  void halt() {
    inFlight.halt();
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
    // A batch that takes all that waits is not due while something does: that comes first.
    boolean grows = moreWaits && limits.takesAllThatWaits();
    long due = grows ? Batcher.NEVER : batcher.dueNanos();
    long dueIn = due == Batcher.NEVER ? Batcher.NEVER : Math.max(0, due - nowNanos);
    if (!doorway.isEmpty()) {
      dueIn = doorway.isOpen() ? 0 : Math.min(dueIn, DOOR_NANOS);
    } else if (ending) {
      dueIn = 0;
    }
    if (room.held() > 0 && turnstile.isAwaited()) {
      dueIn = 0;
    }
    for (GameContext game : holding) {
      long silentIn = game.heardAtIdleNanos() + idle.toNanos() - idleNanos;
      dueIn = Math.min(dueIn, Math.max(0, silentIn));
    }
    return dueIn;
  }

  /** Whether so much waits for games of other lanes that no more should be taken in now. */
  public boolean isHeldUp() {
    return doorway.held() >= MOST_AT_THE_DOOR;
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
