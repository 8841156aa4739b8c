package io.courtside.batch;

import io.courtside.lane.Arrival;
import io.courtside.order.Passage;

/**
 * An event whose turn it is.
 *
 * @param arrival the event and where it came from
 * @param passage how it came through the ordering of its game
 */
public record Turn(Arrival arrival, Passage passage) {

  /** Whether its turn had passed when it came. */
  public boolean late() {
    return passage.late();
  }
}
