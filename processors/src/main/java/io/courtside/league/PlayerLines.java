package io.courtside.league;

import io.courtside.score.GameState;
import io.courtside.score.Lineups;
import io.courtside.score.PlayerLine;
import io.courtside.score.PlayerTally;
import io.courtside.score.Side;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What each player did in a game so far, and whether any line has changed. Belongs to the thread of
 * the game's lane.
 */
final class PlayerLines {
  private final Map<String, PlayerTally> players = new HashMap<>();
  private boolean changed;

  /** Puts in place what {@link #write} wrote. */
  void restore(byte[] stored) throws IOException {
    StoredLines.read(stored).forEach((id, line) -> players.put(id, new PlayerTally(line)));
  }

  /** Writes all lines, as {@link StoredLines} has them. */
  void write(DataOutput out) throws IOException {
    StoredLines.write(players, PlayerTally::line, out);
  }

  /** A player's line; the empty one for a player who has done nothing yet. */
  PlayerLine line(String playerId) {
    PlayerTally tally = players.get(playerId);
    return tally == null ? PlayerLine.empty() : tally.line();
  }

  /** The players of whom there is a line, by id. */
  Set<String> ids() {
    return Collections.unmodifiableSet(players.keySet());
  }

  /** Whether a line has changed since this was last asked for. */
  boolean takeChanged() {
    boolean taken = changed;
    changed = false;
    return taken;
  }

  /** What a player has done, to be changed. */
  PlayerTally change(String playerId) {
    changed = true;
    PlayerTally tally = players.get(playerId);
    if (tally == null) {
      tally = new PlayerTally(PlayerLine.empty());
      players.put(playerId, tally);
    }
    return tally;
  }

  /** Counts the time on court of who came on or went off. At the game's end all go off. */
  void moved(GameState before, GameState after) {
    Lineups from = before.over() ? Lineups.UNKNOWN : before.lineups();
    Lineups to = after.over() ? Lineups.UNKNOWN : after.lineups();
    if (from.equals(to)) {
      return;
    }
    int now = after.elapsedMillis();
    leave(from.home(), to.home(), to, now);
    leave(from.away(), to.away(), to, now);
    leave(from.unplaced(), to.unplaced(), to, now);
    enter(to.home(), Side.HOME, now);
    enter(to.away(), Side.AWAY, now);
    enter(to.unplaced(), Side.NONE, now);
  }

  private void leave(List<String> were, List<String> are, Lineups to, int now) {
    if (were.equals(are)) {
      return;
    }
    for (String id : were) {
      if (!are.contains(id) && !to.contains(id)) {
        change(id).left(now);
      }
    }
  }

  private void enter(List<String> onCourt, Side side, int now) {
    for (String id : onCourt) {
      PlayerTally player = players.get(id);
      if (player == null || !player.isOnCourt(side)) {
        change(id).entered(side, now);
      }
    }
  }

  /**
   * What the players of a side add to the season, by id; those who were not on court add nothing.
   */
  Map<String, PlayerTotals> totals(Side side) {
    Map<String, PlayerTotals> totals = new HashMap<>();
    players.forEach(
        (id, player) -> {
          PlayerLine line = player.line();
          if (line.side() == side && (line.court().millis() > 0 || line.events() > 0)) {
            totals.put(
                id,
                new PlayerTotals(
                    line.court().millis() > 0 ? 1 : 0,
                    line.court().millis(),
                    line.impactNanos(),
                    line.clutchNanos(),
                    line.points(),
                    line.fouls(),
                    line.shots()));
          }
        });
    return totals;
  }
}
