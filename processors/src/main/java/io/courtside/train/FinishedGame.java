package io.courtside.train;

import io.courtside.score.GameState;
import java.time.Instant;
import java.util.List;

/**
 * A game that was played to its end.
 *
 * @param id its id
 * @param ended when it ended
 * @param states the state after every event, in order, but for the game's start and end
 * @param homeWon whether the home team won
 */
public record FinishedGame(String id, Instant ended, List<GameState> states, boolean homeWon) {
  /** Keeps the states as they are. */
  public FinishedGame {
    states = List.copyOf(states);
  }
}
