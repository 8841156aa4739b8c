package io.courtside.lane;

import java.util.Arrays;

/**
 * Knows what a lane has taken in from one source and which of it is still in flight.
 *
 * <p>A line is taken once, however often it is handed on: after a crash, or when a source is paused
 * and read again, what had been settled or is in flight comes by a second time. Memory grows with
 * what is in flight, not with what was settled while something old was held. Not thread safe: it
 * belongs to its lane.
 */
public final class OffsetTracker {

  /** What a line is to a lane that is handed it. */
  public enum Taking {
    /** It has not been seen before. */
    NEW,
    /** It was in flight when an earlier run ended, and is now done again. */
    AGAIN,
    /** It is in flight or has been settled; there is nothing to do. */
    KNOWN
  }

  private enum Line {
    /** In flight at the last commit of an earlier run; to be read again. */
    AWAITED,
    IN_FLIGHT,
    SETTLED
  }

  private long highWater;
  private long anchor;
  private long[] offsets;
  private Line[] lines;
  private int size;
  private int afterLastSettled;
  private boolean awaiting;

  /**
   * Goes on from a commit. What was in flight then is expected to be read and taken again.
   *
   * @param position where the source stood for this lane at the last commit
   */
  public OffsetTracker(SourcePosition position) {
    highWater = position.highWater();
    anchor = position.anchor();
    size = position.inFlight().length;
    awaiting = size > 0;
    offsets = Arrays.copyOf(position.inFlight(), Math.max(64, size));
    lines = new Line[offsets.length];
    Arrays.fill(lines, Line.AWAITED);
  }

  /**
   * Takes the line at {@code offset}: unless it is known, it is in flight from now on.
   *
   * @throws IllegalArgumentException where a new line lies before one that is in flight
   */
  public Taking take(long offset) {
    boolean isLast = size == 0 || offset > offsets[size - 1];
    int at = isLast ? -1 : Arrays.binarySearch(offsets, 0, size, offset);
    if (at >= 0) {
      if (lines[at] != Line.AWAITED) {
        return Taking.KNOWN;
      }
      lines[at] = Line.IN_FLIGHT;
      return Taking.AGAIN;
    }
    if (offset < highWater) {
      return Taking.KNOWN;
    }
    if (!isLast) {
      throw new IllegalArgumentException(
          "new lines are taken in rising order: " + offset + " after " + offsets[size - 1]);
    }
    makeRoom();
    offsets[size] = offset;
    lines[size++] = Line.IN_FLIGHT;
    return Taking.NEW;
  }

  private void makeRoom() {
    if (size < offsets.length) {
      return;
    }
    compact();
    if (size > offsets.length / 2) {
      offsets = Arrays.copyOf(offsets, size * 2);
      lines = Arrays.copyOf(lines, size * 2);
    }
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
   * What was in flight when an earlier run ended and lies before {@code endOffset} has been read
   * again by now. What was not taken since then had been dealt with by another number of lanes.
   *
   * @return how many lines are no longer awaited
   */
  public int forgetAwaitedBefore(long endOffset) {
    if (!awaiting) {
      return 0;
    }
    awaiting = false;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      awaiting |= lines[i] == Line.AWAITED && offsets[i] >= endOffset;
      if (lines[i] != Line.AWAITED || offsets[i] >= endOffset) {
        offsets[kept] = offsets[i];
        lines[kept++] = lines[i];
      }
    }
    int forgotten = size - kept;
    size = kept;
    return forgotten;
  }

  /**
   * The line at {@code offset} is dealt with for good.
   *
   * @throws IllegalArgumentException where no such line is in flight
   */
  public void settle(long offset) {
    // Lines are mostly settled in the order in which they were taken.
    int next = afterLastSettled;
    int at =
        next < size && offsets[next] == offset
            ? next
            : Arrays.binarySearch(offsets, 0, size, offset);
    if (at < 0 || lines[at] != Line.IN_FLIGHT) {
      throw new IllegalArgumentException("nothing is in flight at offset " + offset);
    }
    lines[at] = Line.SETTLED;
    afterLastSettled = at + 1;
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
    afterLastSettled = 0;
    int kept = 0;
    for (int i = 0; i < size; i++) {
      if (lines[i] != Line.SETTLED) {
        offsets[kept] = offsets[i];
        lines[kept++] = lines[i];
      }
    }
    size = kept;
  }
}
