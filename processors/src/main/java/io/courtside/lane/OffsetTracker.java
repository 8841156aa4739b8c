package io.courtside.lane;

import java.util.Arrays;

/**
 * Knows what a lane has taken in from one source and which of it is still in flight.
 *
 * <p>New offsets are taken in rising order, as a source is read, and settled in any order. Memory
 * grows with what is in flight, not with what was settled while something old was held. Not thread
 * safe: it belongs to its lane.
 */
public final class OffsetTracker {
  private long highWater;
  private long anchor;
  private long[] offsets;
  private boolean[] settled;
  private int size;

  /**
   * Goes on from a commit. What was in flight then is expected to be read and taken again.
   *
   * @param position where the source stood for this lane at the last commit
   */
  public OffsetTracker(SourcePosition position) {
    highWater = position.highWater();
    anchor = position.anchor();
    size = position.inFlight().length;
    offsets = Arrays.copyOf(position.inFlight(), Math.max(64, size));
    settled = new boolean[offsets.length];
  }

  /**
   * The line at {@code offset} is in flight from now on.
   *
   * @throws IllegalArgumentException where the line has been settled before, or lies before the
   *     last one taken
   */
  public void take(long offset) {
    if (Arrays.binarySearch(offsets, 0, size, offset) >= 0) {
      return; // in flight at the last commit, and read again
    }
    if (offset < highWater || (size > 0 && offset < offsets[size - 1])) {
      throw new IllegalArgumentException(
          "offsets are taken once and in rising order: " + offset + ", high water " + highWater);
    }
    if (size == offsets.length) {
      compact();
      if (size > offsets.length / 2) {
        offsets = Arrays.copyOf(offsets, size * 2);
        settled = Arrays.copyOf(settled, size * 2);
      }
    }
    offsets[size] = offset;
    settled[size++] = false;
  }

  /**
   * All lines before {@code endOffset} have been taken in or belong to other lanes.
   *
   * @param contentAnchor fingerprint of the content that ends there
   */
  public void advance(long endOffset, long contentAnchor) {
    if (endOffset > highWater) {
      highWater = endOffset;
      anchor = contentAnchor;
    }
  }

  /**
   * The line at {@code offset} is dealt with for good.
   *
   * @throws IllegalArgumentException where no such line is in flight
   */
  public void settle(long offset) {
    int at = Arrays.binarySearch(offsets, 0, size, offset);
    if (at < 0) {
      throw new IllegalArgumentException("nothing is in flight at offset " + offset);
    }
    settled[at] = true;
  }

  /** How many lines are in flight. */
  public int inFlight() {
    compact();
    return size;
  }

  /** Where the source stands for this lane, to be stored with a commit. */
  public SourcePosition position() {
    compact();
    return new SourcePosition(highWater, anchor, Arrays.copyOf(offsets, size));
  }

  private void compact() {
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (!settled[i]) {
        offsets[kept++] = offsets[i];
      }
    }
    Arrays.fill(settled, 0, size, false);
    size = kept;
  }
}
