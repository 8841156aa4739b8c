package io.courtside.live;

import java.util.Comparator;
import java.util.List;

/**
 * A game as the feed tells it at one moment.
 *
 * @param gameId the feed's id of the game, fit for a file name
 * @param actions in order of {@code orderNumber}
 * @param passedOver actions that could not be read as a play; they are not in the list
 */
public record PlayByPlay(String gameId, List<FeedAction> actions, int passedOver) {

  /** Puts the actions in order; those of equal number stay as they were. */
  public PlayByPlay {
    actions = actions.stream().sorted(Comparator.comparingLong(FeedAction::orderNumber)).toList();
  }
}
