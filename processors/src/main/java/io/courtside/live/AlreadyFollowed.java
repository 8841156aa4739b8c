package io.courtside.live;

import java.io.IOException;

/** Says that a game has a follower; two would write over each other. */
public final class AlreadyFollowed extends IOException {
  private static final long serialVersionUID = 1L;

  /**
   * @param gameId the game
   */
  public AlreadyFollowed(String gameId) {
    super("game " + gameId + " is followed from another address");
  }
}
