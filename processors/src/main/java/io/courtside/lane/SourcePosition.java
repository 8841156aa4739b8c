package io.courtside.lane;

import java.util.Arrays;

/**
 * How far one lane has dealt with one source: everything before {@code highWater} but what is still
 * in flight.
 *
 * @param highWater byte offset before which the lane has taken in all that is its own
 * @param anchor fingerprint of the source's content that ends at {@code highWater}
 * @param inFlight offsets before {@code highWater} of lines taken in but not dealt with, rising
 */
@SuppressWarnings("ArrayRecordComponent") // equality is defined below
public record SourcePosition(long highWater, long anchor, long[] inFlight) {

  /** The position of a lane that has seen nothing of a source. */
  public static final SourcePosition START = new SourcePosition(0, 0, new long[0]);

  /** Where the source must be read from so that nothing in flight is lost. */
  public long lowWater() {
    return inFlight.length > 0 ? inFlight[0] : highWater;
  }

  /** Whether the line at {@code offset} has been dealt with for good. */
  public boolean hasSettled(long offset) {
    return offset < highWater && Arrays.binarySearch(inFlight, offset) < 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SourcePosition that
        && highWater == that.highWater
        && anchor == that.anchor
        && Arrays.equals(inFlight, that.inFlight);
  }

  @Override
  public int hashCode() {
    return Long.hashCode(highWater) * 31 + Arrays.hashCode(inFlight);
  }
}
