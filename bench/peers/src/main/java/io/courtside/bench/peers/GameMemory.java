package io.courtside.bench.peers;

import io.courtside.score.GameState;
import io.courtside.score.PlayerTally;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that the job keeps of one game: Flink's keyed state.
 *
 * <p>What it holds is immutable but for the arrays and maps, so a copy is cheap; Flink copies it
 * when it is changed while a checkpoint is being written.
 */
final class GameMemory {
  /** An event that came before its turn, as its line. */
  static final class Held {
    private final long atMillis;
    private final byte[] line;

    Held(long atMillis, byte[] line) {
      this.atMillis = atMillis;
      this.line = line;
    }

    /** The game's time when it came, milliseconds since the epoch. */
    long atMillis() {
      return atMillis;
    }

    byte[] line() {
      return line;
    }
  }

  int next = 1;
  long gameMillis;
  long changedAtMillis;
  GameState state = GameState.initial();
  int[] fingerprints = new int[512];
  final Map<String, PlayerTally> players = new HashMap<>();
  final TreeMap<Integer, Held> held = new TreeMap<>();

  GameMemory copy() {
    GameMemory copy = new GameMemory();
    copy.fingerprints = fingerprints.clone();
    players.forEach((id, tally) -> copy.players.put(id, new PlayerTally(tally.line())));
    copy.held.putAll(held);
    copy.next = next;
    copy.gameMillis = gameMillis;
    copy.changedAtMillis = changedAtMillis;
    copy.state = state;
    return copy;
  }

  /**
   * Notes that a play was seen.
   *
   * @param fingerprint of its content
   * @return the fingerprint it was seen with before; 0 where it was not
   */
  int see(int seq, int fingerprint) {
    if (seq >= fingerprints.length) {
      fingerprints = Arrays.copyOf(fingerprints, Math.max(seq + 1, 2 * fingerprints.length));
    }
    int before = fingerprints[seq];
    if (before == 0) {
      fingerprints[seq] = fingerprint == 0 ? 1 : fingerprint;
    }
    return before;
  }
}
