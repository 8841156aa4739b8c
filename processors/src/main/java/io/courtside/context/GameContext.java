package io.courtside.context;

import io.courtside.batch.Turn;
import io.courtside.dedup.SeenPlays;
import io.courtside.event.Event;
import io.courtside.event.EventFingerprint;
import io.courtside.failure.Failure;
import io.courtside.lane.Arrival;
import io.courtside.league.Game;
import io.courtside.league.League;
import io.courtside.league.Turnstile;
import io.courtside.order.Sequencer;
import io.courtside.score.Fading;
import io.courtside.score.GameState;
import io.courtside.score.Leverage;
import io.courtside.score.Score;
import io.courtside.score.ScoreSheet;
import io.courtside.score.Scorer;
import java.io.ByteArrayInputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;

/**
 * What is remembered of one game: which plays were seen, what is held for its turn, the state of
 * play, the score sheet and each player's line.
 *
 * <p>What is stored is the context after the events that were scored. What was seen or held but not
 * scored is not in it: those events are read again after a restart. Belongs to its lane's thread.
 */
public final class GameContext {
  private static final int VERSION = 5;

  private final String gameId;
  private final SeenPlays seen = new SeenPlays();
  private final ScoreSheet sheet = new ScoreSheet();
  private final PlayRecords records = new PlayRecords(seen, sheet);
  private final Sequencer<Arrival> sequencer;
  private final Game game = new Game();
  private Scorer scoredBy;
  private GameCounts counts;
  private GameCounts storedCounts;
  private int scoredNext;
  private long scoredMillis;
  private long changedAtMillis;
  private long heldSinceIdleNanos;
  private boolean renewExpiry = true;
  private boolean formsStored;
  private GameState judged = GameState.initial();
  private long leverageMicros;
  private long beginsAt = Turnstile.FREE;

  private GameContext(
      String gameId,
      Duration lateness,
      GameCounts counts,
      int scoredNext,
      long scoredMillis,
      long changedAtMillis) {
    this.gameId = gameId;
    this.sequencer = new Sequencer<>(lateness, scoredNext, scoredMillis);
    this.counts = counts;
    this.storedCounts = counts;
    this.scoredNext = scoredNext;
    this.scoredMillis = scoredMillis;
    this.changedAtMillis = changedAtMillis;
  }

  /** The context of a game of which nothing has been seen. */
  static GameContext unseen(String gameId, Duration lateness) {
    return new GameContext(gameId, lateness, GameCounts.NONE, 1, 0, 0);
  }

  /**
   * The context of a game as it was stored.
   *
   * @param league knows what the game's season began with
   * @throws UncheckedIOException where the bytes are no packed context
   * @throws Failure where another version of the program stored it
   */
  static GameContext of(StoredGame stored, Duration lateness, League league) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored.game()))) {
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new Failure(
            "game %s was stored by another version of the program (form %d, not %d); courtside rebuild makes all state anew"
                .formatted(stored.gameId(), version, VERSION));
      }
      int next = in.readInt();
      long millis = in.readLong();
      long changedAt = in.readLong();
      GameCounts counts = readCounts(in);
      int firstYear = in.readUnsignedShort();
      GameContext context =
          new GameContext(stored.gameId(), lateness, counts, next, millis, changedAt);
      context.game.restore(GameState.read(in), firstYear, stored.forms(), stored.players(), league);
      context.formsStored = context.game.begun();
      context.records.restore(stored.plays());
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException("the stored context of game " + stored.gameId(), e);
    }
  }

  private static GameCounts readCounts(DataInput in) throws IOException {
    return new GameCounts(
        in.readInt(), in.readInt(), in.readLong(), in.readInt(), in.readInt(), in.readInt());
  }

  private static void write(GameCounts counts, DataOutput out) throws IOException {
    out.writeInt(counts.missing());
    out.writeInt(counts.late());
    out.writeLong(counts.heldMillis());
    out.writeInt(counts.regressions());
    out.writeInt(counts.corrections());
    out.writeInt(counts.conflicts());
  }

  /** What is to be stored of this context: all that changed since this was last asked for. */
  StoredGame takeChanged() {
    PackedBytes packed = new PackedBytes();
    byte[] lines = game.takePlayersChanged() ? packed.of(game::writePlayers) : null;
    byte[] context = packed.of(this::write);
    GameCounts changedCounts = counts.equals(storedCounts) ? null : counts;
    storedCounts = counts;
    boolean renews = renewExpiry || game.state().over();
    renewExpiry = false;
    byte[] newForms = game.begun() && !formsStored ? packed.of(game::writeForms) : null;
    formsStored = game.begun();
    return new StoredGame(
        gameId, context, newForms, lines, records.takeChanged(), changedCounts, renews);
  }

  private void write(DataOutput out) throws IOException {
    out.writeByte(VERSION);
    out.writeInt(scoredNext);
    out.writeLong(scoredMillis);
    out.writeLong(changedAtMillis);
    write(counts, out);
    out.writeShort(game.firstYear());
    game.state().write(out);
  }

  /** The game. */
  public String gameId() {
    return gameId;
  }

  /** What {@code event} is to what was seen; unless it is to be left out, it is on its way now. */
  SeenPlays.Verdict take(Event event) {
    return seen.take(event.seq(), event.revision(), EventFingerprint.of(event));
  }

  /** An event that was on its way goes nowhere. */
  void release(Event event) {
    seen.release(event.seq(), event.revision());
  }

  /** An event was refused, since the same revision was seen with other content. */
  void refused() {
    seen.refused();
    counts = counts.plus(new GameCounts(0, 0, 0, 0, 0, 1));
  }

  /** Puts its events into order. */
  public Sequencer<Arrival> sequencer() {
    return sequencer;
  }

  /**
   * Its first line in the log has come, with that number at the turnstile. A game that has begun
   * before takes no notice.
   */
  void announced(long number) {
    if (!game.begun() && beginsAt == Turnstile.FREE) {
      beginsAt = number;
    }
  }

  /** Number at the turnstile that it waits for. */
  long beginsAt() {
    return beginsAt;
  }

  /** Whether it need not wait to begin. */
  boolean mayBegin() {
    return beginsAt == Turnstile.FREE;
  }

  /** It waits no more to begin. */
  void admit() {
    beginsAt = Turnstile.FREE;
  }

  /** The game as the league sees it. */
  public Game game() {
    return game;
  }

  /** How disordered its stream was. */
  public GameCounts counts() {
    return counts;
  }

  /** Milliseconds since the epoch at which the context last changed; 0 before the first event. */
  public long changedAtMillis() {
    return changedAtMillis;
  }

  /** Whether {@code event}, which has been taken, is a later revision of a play that was taken. */
  boolean putsRight(Event event) {
    return seen.isCorrection(event.seq(), event.revision());
  }

  /** Whether {@code event} puts right a play that has been scored. */
  boolean isCorrection(Event event) {
    int scored = seen.revision(event.seq());
    return scored > 0 && event.revision() > scored;
  }

  /** What an event does to the game; changes nothing but the score sheet. */
  Score score(Turn turn, Scorer scorer) {
    Event event = turn.arrival().event();
    if (scorer != scoredBy) {
      game.seenAnew(scorer);
      scoredBy = scorer;
    }
    if (!isCorrection(event)) {
      return scorer.score(game.state(), event, turn.late(), game.context());
    }
    boolean isLast = event.seq() == scoredNext - 1;
    int[] change = sheet.correct(event.seq(), event.homeScore(), event.awayScore());
    records.changed(event.seq(), sheet.last());
    return scorer.correct(game.state(), event, isLast, change[0], change[1]);
  }

  /**
   * An event has been scored.
   *
   * @param fading how the players' momentum fades
   */
  void scored(Turn turn, Score score, Fading fading, long nowMillis) {
    boolean correction = isCorrection(turn.arrival().event());
    taken(turn, correction, nowMillis);
    game.apply(turn.arrival().event(), correction, score, fading);
  }

  /** The state that an event, no correction, leaves that is not scored; changes nothing. */
  GameState pass(Turn turn) {
    return Scorer.pass(game.state(), turn.arrival().event(), turn.late());
  }

  /**
   * An event, no correction, has been taken and is not scored.
   *
   * @param passed the state it leaves
   */
  void deferred(Turn turn, GameState passed, long nowMillis) {
    taken(turn, false, nowMillis);
    game.pass(turn.arrival().event(), passed);
  }

  private void taken(Turn turn, boolean correction, long nowMillis) {
    Event event = turn.arrival().event();
    count(turn, correction);
    seen.confirm(event.seq(), event.revision(), () -> EventFingerprint.of(event));
    sheet.note(event.seq(), event.homeScore(), event.awayScore());
    records.changed(event.seq(), event.seq());
    scoredNext = Math.max(scoredNext, event.seq() + 1);
    scoredMillis = Math.max(scoredMillis, event.tsMillis());
    changedAtMillis = nowMillis;
  }

  /** Leverage of the moment the game has come to, in millionths, to a few hundredths. */
  long leverageMicros(Scorer scorer) {
    GameState now = game.state();
    if (!Leverage.isStill(judged, now)) {
      leverageMicros = scorer.leverageMicros(now);
      judged = now;
    }
    return leverageMicros;
  }

  private void count(Turn turn, boolean correction) {
    boolean inTurn = !turn.late() && !correction;
    boolean regressed = inTurn && turn.arrival().event().tsMillis() < game.state().tsMillis();
    if (turn.passage().isDisordered() || correction || regressed) {
      counts =
          counts.plus(
              new GameCounts(
                  turn.passage().missing(),
                  turn.late() ? 1 : 0,
                  turn.passage().heldMillis(),
                  regressed ? 1 : 0,
                  correction ? 1 : 0,
                  0));
    }
  }

  /** How long the lane had idled in all when this game last heard anything, nanoseconds. */
  public long heardAtIdleNanos() {
    return heldSinceIdleNanos;
  }

  /** The game has heard something. */
  public void heard(long laneIdleNanos) {
    heldSinceIdleNanos = laneIdleNanos;
  }

  /** Whether nothing of it is on its way, so that it may be forgotten and recalled. */
  public boolean isAtRest() {
    return !seen.hasPending();
  }
}
