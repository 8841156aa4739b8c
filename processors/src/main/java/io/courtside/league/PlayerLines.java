package io.courtside.league;

import io.courtside.event.Event;
import io.courtside.score.CourtTime;
import io.courtside.score.GameState;
import io.courtside.score.Lineups;
import io.courtside.score.PlayerLine;
import io.courtside.score.Side;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What each player did in a game so far. Belongs to the thread of the game's lane. */
final class PlayerLines {
  private final Map<String, PlayerLine> lines = new HashMap<>();

  /** Puts in place what was stored, packed lines by player id. */
  void restore(Map<String, byte[]> stored) throws IOException {
    for (Map.Entry<String, byte[]> line : stored.entrySet()) {
      try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(line.getValue()))) {
        lines.put(line.getKey(), PlayerLine.read(in));
      }
    }
  }

  /** A player's line; the empty one for a player who has done nothing yet. */
  PlayerLine line(String playerId) {
    return lines.getOrDefault(playerId, PlayerLine.empty());
  }

  /** A player acted. */
  void acted(Event event) {
    change(event.playerId(), line -> line.after(event, event.playerId()));
  }

  /**
   * A player was credited.
   *
   * @param nanos impact of the credit, in billionths
   * @param clutch whether it was won in the clutch
   * @param tsMillis when its event happened
   * @param halfLife time after which recent impact counts half, in the game's time
   */
  void credited(String playerId, long nanos, boolean clutch, long tsMillis, Duration halfLife) {
    change(playerId, line -> line.afterCredit(nanos, clutch, tsMillis, halfLife));
  }

  private void change(String playerId, UnaryOperator<PlayerLine> change) {
    lines.put(playerId, change.apply(line(playerId)));
  }

  /**
   * Counts the time on court of who came on or went off. At the game's end all go off.
   *
   * @param changed takes the players whose lines changed
   */
  void moved(GameState before, GameState after, Collection<String> changed) {
    Lineups from = before.over() ? Lineups.UNKNOWN : before.lineups();
    Lineups to = after.over() ? Lineups.UNKNOWN : after.lineups();
    if (from.equals(to)) {
      return;
    }
    int now = after.elapsedMillis();
    for (String id : from.all()) {
      if (!to.contains(id)) {
        change(id, line -> line.onCourt(Side.NONE, line.court().leave(now)));
        changed.add(id);
      }
    }
    enter(to.home(), Side.HOME, now, changed);
    enter(to.away(), Side.AWAY, now, changed);
    enter(to.unplaced(), Side.NONE, now, changed);
  }

  private void enter(List<String> players, Side side, int now, Collection<String> changed) {
    for (String id : players) {
      PlayerLine line = line(id);
      boolean sits = line.court().sinceMillis() == CourtTime.OFF;
      if (sits || (side != Side.NONE && line.side() != side)) {
        lines.put(id, line.onCourt(side, line.court().enter(now)));
        changed.add(id);
      }
    }
  }

  /**
   * What the players of a side add to the season, by id; those who were not on court add nothing.
   */
  Map<String, PlayerTotals> totals(Side side) {
    Map<String, PlayerTotals> totals = new HashMap<>();
    lines.forEach(
        (id, line) -> {
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
