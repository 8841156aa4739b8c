package io.courtside.context;

import io.courtside.batch.Turn;
import io.courtside.dedup.SeenPlays;
import io.courtside.event.Event;
import io.courtside.event.EventFingerprint;
import io.courtside.lane.Arrival;
import io.courtside.league.League;
import io.courtside.league.LeagueChange;
import io.courtside.league.Season;
import io.courtside.league.Turnstile;
import io.courtside.order.Sequencer;
import io.courtside.score.CourtTime;
import io.courtside.score.GameState;
import io.courtside.score.Lineups;
import io.courtside.score.PlayContext;
import io.courtside.score.PlayerLine;
import io.courtside.score.Score;
import io.courtside.score.ScoreSheet;
import io.courtside.score.Scorer;
import io.courtside.score.ShotForm;
import io.courtside.score.TeamRating;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * What is remembered of one game: which plays were seen, what is held for its turn, the state of
 * play, the score sheet and each player's line.
 *
 * <p>What is stored is the context after the events that were scored. What was seen or held but not
 * scored is not in it: those events are read again after a restart. Belongs to its lane's thread.
 */
public final class GameContext {
  private static final int VERSION = 3;

  private final String gameId;
  private final SeenPlays seen = new SeenPlays();
  private final ScoreSheet sheet = new ScoreSheet();
  private final PlayRecords records = new PlayRecords(seen, sheet);
  private final Sequencer<Arrival> sequencer;
  private final Map<String, PlayerLine> players = new HashMap<>();
  private GameState state;
  private GameCounts counts;
  private GameCounts storedCounts;
  private int scoredNext;
  private long scoredMillis;
  private long changedAtMillis;
  private long heldSinceIdleNanos;
  private boolean renewExpiry = true;
  private Season season;
  private long beginsAt = Turnstile.FREE;

  private GameContext(
      String gameId,
      Duration lateness,
      GameState state,
      GameCounts counts,
      int scoredNext,
      long scoredMillis,
      long changedAtMillis) {
    this.gameId = gameId;
    this.sequencer = new Sequencer<>(lateness, scoredNext, scoredMillis);
    this.state = state;
    this.counts = counts;
    this.storedCounts = counts;
    this.scoredNext = scoredNext;
    this.scoredMillis = scoredMillis;
    this.changedAtMillis = changedAtMillis;
  }

  /** The context of a game of which nothing has been seen. */
  static GameContext unseen(String gameId, Duration lateness) {
    return new GameContext(gameId, lateness, GameState.initial(), GameCounts.NONE, 1, 0, 0);
  }

  /**
   * The context of a game as it was stored.
   *
   * @throws UncheckedIOException where the bytes are no packed context
   */
  static GameContext of(StoredGame stored, Duration lateness) {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(stored.game()))) {
      int version = in.readUnsignedByte();
      if (version != VERSION) {
        throw new IOException("context version " + version + ", known is " + VERSION);
      }
      int next = in.readInt();
      long millis = in.readLong();
      long changedAt = in.readLong();
      GameCounts counts = readCounts(in);
      Season season = new Season(in.readUnsignedShort());
      GameContext context =
          new GameContext(
              stored.gameId(), lateness, GameState.read(in), counts, next, millis, changedAt);
      context.season = season;
      context.records.restore(stored.plays());
      for (Map.Entry<String, byte[]> player : stored.players().entrySet()) {
        context.players.put(player.getKey(), playerLine(player.getValue()));
      }
      return context;
    } catch (IOException e) {
      throw new UncheckedIOException("the stored context of game " + stored.gameId(), e);
    }
  }

  private static PlayerLine playerLine(byte[] packed) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
      return PlayerLine.read(in);
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

  /**
   * What is to be stored of this context: all that changed since this was last asked for.
   *
   * @param playerIds whose lines changed
   */
  StoredGame takeChanged(Iterable<String> playerIds) {
    Map<String, byte[]> lines = new HashMap<>();
    for (String id : playerIds) {
      lines.put(id, packed(players.get(id)::write));
    }
    byte[] game =
        packed(
            out -> {
              out.writeByte(VERSION);
              out.writeInt(scoredNext);
              out.writeLong(scoredMillis);
              out.writeLong(changedAtMillis);
              write(counts, out);
              out.writeShort(season.firstYear());
              state.write(out);
            });
    GameCounts changedCounts = counts.equals(storedCounts) ? null : counts;
    storedCounts = counts;
    boolean renews = renewExpiry || state.over();
    renewExpiry = false;
    return new StoredGame(gameId, game, lines, records.takeChanged(), changedCounts, renews);
  }

  /** Writes something packed. */
  @FunctionalInterface
  private interface Packer {
    void write(DataOutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(128);
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      packer.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    return bytes.toByteArray();
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
    if (season == null && beginsAt == Turnstile.FREE) {
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

  /** Takes from {@code league} what the game keeps to its end, unless it has. */
  void begin(Event first, League league) {
    if (season == null) {
      season = Season.of(first);
      state = state.withMatchup(league.matchup(season, first.homeTeam(), first.awayTeam()));
    }
  }

  /**
   * Counts the time on court of who came on or went off.
   *
   * @param after the state that will be this game's next
   * @return the players whose lines changed
   */
  Set<String> moveCourt(GameState after) {
    Lineups from = state.over() ? Lineups.UNKNOWN : state.lineups();
    Lineups to = after.over() ? Lineups.UNKNOWN : after.lineups();
    if (from.equals(to)) {
      return Set.of();
    }
    Set<String> moved = new HashSet<>(from.all());
    Set<String> entering = new HashSet<>(to.all());
    moved.removeAll(entering);
    entering.removeAll(from.all());
    int elapsed = after.elapsedMillis();
    moved.forEach(id -> players.compute(id, (i, line) -> court(line, c -> c.leave(elapsed))));
    entering.forEach(id -> players.compute(id, (i, line) -> court(line, c -> c.enter(elapsed))));
    moved.addAll(entering);
    return moved;
  }

  private static PlayerLine court(PlayerLine line, UnaryOperator<CourtTime> move) {
    PlayerLine from = line == null ? PlayerLine.empty() : line;
    return from.withCourt(move.apply(from.court()));
  }

  /** What the game adds to the league now that it is over. */
  LeagueChange result() {
    long change = TeamRating.change(state.matchup(), state.homeScore(), state.awayScore());
    return new LeagueChange(season, Map.of(state.homeTeam(), change, state.awayTeam(), -change));
  }

  /** The state of play after the last scored event. */
  public GameState state() {
    return state;
  }

  /** How disordered its stream was. */
  public GameCounts counts() {
    return counts;
  }

  /** A player's line in this game so far; {@code null} for one who has done nothing yet. */
  public PlayerLine player(String playerId) {
    return players.get(playerId);
  }

  void player(String playerId, PlayerLine line) {
    players.put(playerId, line);
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
    if (!isCorrection(event)) {
      PlayContext context = PlayContext.of(state.lineups(), player -> ShotForm.NONE);
      return scorer.score(state, event, turn.late(), context);
    }
    boolean isLast = event.seq() == scoredNext - 1;
    int[] change = sheet.correct(event.seq(), event.homeScore(), event.awayScore());
    records.changed(event.seq(), sheet.last());
    return scorer.correct(state, event, isLast, change[0], change[1]);
  }

  /** An event has been scored. */
  void scored(Turn turn, GameState after, long nowMillis) {
    Event event = turn.arrival().event();
    count(turn);
    seen.confirm(event.seq(), event.revision(), () -> EventFingerprint.of(event));
    sheet.note(event.seq(), event.homeScore(), event.awayScore());
    records.changed(event.seq(), event.seq());
    state = after;
    scoredNext = Math.max(scoredNext, event.seq() + 1);
    scoredMillis = Math.max(scoredMillis, event.tsMillis());
    changedAtMillis = nowMillis;
  }

  private void count(Turn turn) {
    boolean correction = isCorrection(turn.arrival().event());
    boolean inTurn = !turn.late() && !correction;
    boolean regressed = inTurn && turn.arrival().event().tsMillis() < state.tsMillis();
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
