package io.courtside.context;

import io.courtside.league.Carryover;
import io.courtside.league.Game;
import io.courtside.league.League;
import io.courtside.league.PlayerTotals;
import io.courtside.score.GameState;
import io.courtside.score.PlayerLine;
import io.courtside.score.Side;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * A stored game for those who only look at it: how it stands, and what its players did so far.
 *
 * @param state how it stands
 * @param players what the players did, by team and player id, with the stint that runs. Who stands
 *     on court without a play that tells for which team is under the empty code
 */
public record PlayedGame(GameState state, Map<String, Map<String, PlayerTotals>> players) {

  /** Copies the players. */
  public PlayedGame {
    players = Map.copyOf(players);
  }

  /**
   * The game as it was stored.
   *
   * @throws java.io.UncheckedIOException where the bytes are no packed context
   */
  public static PlayedGame of(StoredGame stored) {
    // What the league knew plays no part in what has been scored already.
    Game game = GameContext.of(stored, Duration.ZERO, new League(Carryover.NONE)).game();
    Map<String, Map<String, PlayerTotals>> players = new HashMap<>();
    for (String id : game.players()) {
      PlayerLine line = game.line(id);
      int courtMillis = line.court().millisAt(game.state().elapsedMillis());
      if (courtMillis > 0 || line.events() > 0) {
        players
            .computeIfAbsent(team(game.state(), line.side()), team -> new HashMap<>())
            .put(id, totals(line, courtMillis));
      }
    }
    return new PlayedGame(game.state(), players);
  }

  private static String team(GameState state, Side side) {
    return switch (side) {
      case HOME -> state.homeTeam();
      case AWAY -> state.awayTeam();
      case NONE -> "";
    };
  }

  private static PlayerTotals totals(PlayerLine line, int courtMillis) {
    return new PlayerTotals(
        courtMillis > 0 ? 1 : 0,
        courtMillis,
        line.impactNanos(),
        line.clutchNanos(),
        line.points(),
        line.fouls(),
        line.shots());
  }
}
