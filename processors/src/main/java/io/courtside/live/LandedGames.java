package io.courtside.live;

import java.io.IOException;

/** Where games are landed, one landing file a game. */
@FunctionalInterface
public interface LandedGames {
  /**
   * Opens a game where it was left, or as a new one.
   *
   * @param gameId as {@link PlayByPlay} has it
   * @throws AlreadyFollowed where the game was opened before
   * @throws IOException where its file cannot be read
   */
  LandedGame open(String gameId) throws IOException;
}
