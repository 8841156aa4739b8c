package io.courtside.live.poll;

import io.courtside.live.BoxScore;
import io.courtside.live.PlayByPlay;
import java.util.Optional;

/**
 * What the two files of a game said at one moment.
 *
 * @param plays the play-by-play
 * @param boxScore the box score, where it was to be had
 */
public record FeedReading(PlayByPlay plays, Optional<BoxScore> boxScore) {}
