package io.courtside.batch;

import io.courtside.deadletter.DeadLetter;
import io.courtside.lane.LaneBlock;
import java.util.List;

/**
 * What one block adds to a lane's micro-batches.
 *
 * @param lane the lane, from 0
 * @param kind what the block was
 * @param turns events in the order of their games
 * @param deadLetters lines that are no event
 */
public record BatchPart(
    int lane, LaneBlock.Kind kind, List<Turn> turns, List<DeadLetter> deadLetters) {

  /** How many lines it has. */
  public int size() {
    return turns.size() + deadLetters.size();
  }
}
