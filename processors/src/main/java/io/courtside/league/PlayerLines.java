package io.courtside.league;

import io.courtside.score.GameState;
import io.courtside.score.Lineups;
import io.courtside.score.PlayerLine;
import io.courtside.score.PlayerTally;
import io.courtside.score.Side;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What each player did in a game so far, and whose line has changed. Belongs to the thread of the
 * game's lane.
 */
final class PlayerLines {
  private final Map<String, Player> players = new HashMap<>();
  private List<String> changed = new ArrayList<>();

  private static final class Player {
    private final PlayerTally tally;
    private boolean changed;

    Player(PlayerLine line) {
      tally = new PlayerTally(line);
    }
  }

  /** Puts in place what was stored, packed lines by player id. */
  void restore(Map<String, byte[]> stored) throws IOException {
    for (Map.Entry<String, byte[]> line : stored.entrySet()) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(line.getValue()))) {
        players.put(line.getKey(), new Player(PlayerLine.read(in)));
      }
    }
  }

  /** A player's line; the empty one for a player who has done nothing yet. */
  PlayerLine line(String playerId) {
    Player player = players.get(playerId);
    return player == null ? PlayerLine.empty() : player.tally.line();
  }

  /** Whose lines have changed since this was last asked for, in the order of their first change. */
  List<String> takeChanged() {
    List<String> taken = changed;
    for (String id : taken) {
      players.get(id).changed = false;
    }
    changed = new ArrayList<>();
    return taken;
  }

  /** What a player has done, to be changed. */
  PlayerTally change(String playerId) {
    Player player = players.get(playerId);
    if (player == null) {
      player = new Player(PlayerLine.empty());
      players.put(playerId, player);
    }
    if (!player.changed) {
      player.changed = true;
      changed.add(playerId);
    }
    return player.tally;
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
      if (!to.contains(id)) {
        change(id).left(now);
      }
    }
  }

  private void enter(List<String> onCourt, Side side, int now) {
    for (String id : onCourt) {
      Player player = players.get(id);
      if (player == null || !player.tally.isOnCourt(side)) {
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
          PlayerLine line = player.tally.line();
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
