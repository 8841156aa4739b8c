package io.courtside.context;

import io.courtside.dedup.SeenSeqs;
import io.courtside.lane.Arrival;
import io.courtside.order.Sequencer;
import io.courtside.score.GameState;
import io.courtside.score.PlayerLine;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What is remembered of one game: which events were seen, what is held for its turn, the state of
 * play and each player's line.
 *
 * <p>What is stored is the context after the events that were scored. What was seen or held but not
 * scored is not in it: those events are read again after a restart. Belongs to its lane's thread.
 */
public final class GameContext {
  private static final int VERSION = 1;

  private final String gameId;
  private final SeenSeqs seen;
  private final Sequencer<Arrival> sequencer;
  private final Map<String, PlayerLine> players = new HashMap<>();
  private GameState state;
  private int scoredNext;
  private long scoredMillis;
  private long changedAtMillis;
  private long heldSinceIdleNanos;

  private GameContext(
      String gameId,
      Duration lateness,
      SeenSeqs seen,
      GameState state,
      int scoredNext,
      long scoredMillis,
      long changedAtMillis) {
    this.gameId = gameId;
    this.seen = seen;
    this.sequencer = new Sequencer<>(lateness, scoredNext, scoredMillis);
    this.state = state;
    this.scoredNext = scoredNext;
    this.scoredMillis = scoredMillis;
    this.changedAtMillis = changedAtMillis;
  }

  /** The context of a game of which nothing has been seen. */
  static GameContext unseen(String gameId, Duration lateness) {
    return new GameContext(gameId, lateness, new SeenSeqs(), GameState.initial(), 1, 0, 0);
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
      SeenSeqs seen = SeenSeqs.of(in.readNBytes(in.readInt()));
      GameContext context =
          new GameContext(
              stored.gameId(), lateness, seen, GameState.read(in), next, millis, changedAt);
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

  /** This context as it is to be stored, with the lines of {@code playerIds} only. */
  StoredGame stored(Iterable<String> playerIds) {
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
              byte[] bits = seen.toBytes();
              out.writeInt(bits.length);
              out.write(bits);
              state.write(out);
            });
    return new StoredGame(gameId, game, lines);
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

  /** Which of its events were seen. */
  public SeenSeqs seen() {
    return seen;
  }

  /** Puts its events into order. */
  public Sequencer<Arrival> sequencer() {
    return sequencer;
  }

  /** The state of play after the last scored event. */
  public GameState state() {
    return state;
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

  /** An event has been scored. */
  void scored(int seq, long tsMillis, GameState after, long nowMillis) {
    seen.confirm(seq);
    state = after;
    scoredNext = Math.max(scoredNext, seq + 1);
    scoredMillis = Math.max(scoredMillis, tsMillis);
    changedAtMillis = nowMillis;
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
