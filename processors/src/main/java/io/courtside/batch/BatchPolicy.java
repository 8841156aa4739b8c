package io.courtside.batch;

import java.time.Duration;

/**
 * When a micro-batch is closed: at a number of events, or a time after its first one.
 *
 * <p>A larger batch shares one commit among more events; a longer wait fills batches at a low rate
 * and is added to the latency of every event in it.
 *
 * @param size most events a batch has
 * @param maxWait longest time from a batch's first event to its closing
 * @param bookkeepingWait longest time for which bookkeeping alone (duplicates, lines of other
 *     lanes) stays uncommitted
 */
public record BatchPolicy(int size, Duration maxWait, Duration bookkeepingWait) {

  /**
   * @throws IllegalArgumentException where the size is not positive or a time is negative
   */
  public BatchPolicy {
    if (size < 1) {
      throw new IllegalArgumentException("batch size must be at least 1, not " + size);
    }
    if (maxWait.isNegative() || bookkeepingWait.isNegative()) {
      throw new IllegalArgumentException("batch waits must not be negative");
    }
  }
}
