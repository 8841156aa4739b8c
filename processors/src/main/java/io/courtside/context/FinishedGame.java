package io.courtside.context;

import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.league.LeagueChange;
import java.time.Duration;
import java.util.Optional;

/** What a stored game adds to its season. */
public final class FinishedGame {
  private FinishedGame() {}

  /**
   * What the game adds, as it stands; empty where it is not over.
   *
   * @throws java.io.UncheckedIOException where the bytes are no packed context
   */
  public static Optional<LeagueChange> result(StoredGame stored) {
    // What the league knew is part of what was stored.
    GameContext game = GameContext.of(stored, Duration.ZERO, new League(Carryover.NONE));
    return game.game().begun() && game.game().state().over()
        ? Optional.of(game.game().result())
        : Optional.empty();
  }
}
