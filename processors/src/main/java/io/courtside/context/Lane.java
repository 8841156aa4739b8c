package io.courtside.context;

import io.courtside.batch.BatchPart;
import io.courtside.batch.Batcher;
import io.courtside.batch.MicroBatch;
import io.courtside.batch.Turn;
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

/**
 * All that one lane owns: its games, its accounts, its open micro-batch and its journals.
 *
 * <p>Belongs to the lane's thread: a lane is one writer, and so nothing here is locked. What
 * another thread may read are the {@link #books()}.
 */
public final class Lane implements Closeable {
  private static final String CONFLICT = "conflict";

  /** How long it takes to see that a game of another lane has begun or ended. */
  private static final long DOOR_NANOS = TimeUnit.MILLISECONDS.toNanos(1);

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
  private final League league;
  private final Turnstile turnstile;
  private final Doorway doorway;
  private long commits;
  private boolean ending;
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
      League league,
      Turnstile turnstile,
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
    this.league = league;
    this.turnstile = turnstile;
    this.doorway = new Doorway(turnstile);
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
            written.batch().league(),
            accounts.changed(),
            written.scored(),
            written.deadLetters()));
    commits++;
    accounts.committed();
    journals.committed(new LaneJournals.Positions(written.scored(), written.deadLetters()));
    books = accounts.books();
    league.stored(written.batch().league());
    written.batch().passed().forEach(turnstile::settle);
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
    if (!doorway.isEmpty()) {
      dueIn = doorway.isOpen() ? 0 : Math.min(dueIn, DOOR_NANOS);
    } else if (ending) {
      dueIn = 0;
    }
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
