package io.courtside.live.poll;

import java.net.URI;

/**
 * Where a game is served.
 *
 * @param playByPlay address of its play-by-play
 * @param boxScore address of its box score; the same as of the play-by-play where that has no such
 *     word in its path
 */
public record FeedAddress(URI playByPlay, URI boxScore) {

  /** The addresses of a game, the box score's made from the play-by-play's as the league does. */
  public static FeedAddress of(URI playByPlay) {
    String path = playByPlay.getRawPath().replace("playbyplay", "boxscore");
    String query = playByPlay.getRawQuery() == null ? "" : "?" + playByPlay.getRawQuery();
    return new FeedAddress(
        playByPlay,
        URI.create(playByPlay.getScheme() + "://" + playByPlay.getRawAuthority() + path + query));
  }

  /** Whether there is an address for a box score at all. */
  boolean hasBoxScore() {
    return !boxScore.equals(playByPlay);
  }
}
