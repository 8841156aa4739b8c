package io.courtside.lane;

import io.courtside.deadletter.DeadLetter;
import java.util.List;

/**
 * One lane's part of a block of lines, or a signal to the lane.
 *
 * <p>Every lane is given its part of every block, even an empty one: only so does a lane know how
 * far a source has been read that has nothing for it.
 *
 * @param lane the lane, from 0
 * @param kind what the block is
 * @param source stable id of the source; empty unless {@code kind} is {@link Kind#LINES}
 * @param endOffset byte offset in the source after the whole block
 * @param anchor fingerprint of the content that ends there
 * @param logMillis time of the source's log there, by {@link LogClock}
 * @param arrivals this lane's events, in the order of the source
 * @param deadLetters this lane's lines that are no event
 */
public record LaneBlock(
    int lane,
    Kind kind,
    String source,
    long endOffset,
    long anchor,
    long logMillis,
    List<Arrival> arrivals,
    List<DeadLetter> deadLetters) {

  /** What a block in a lane's queue is. */
  public enum Kind {
    /** Lines of a source. */
    LINES,
    /** Nothing but the passing of time: something the lane holds may be due. */
    TICK,
    /** No more lines will come: what is held goes out. */
    END,
    /** The program stops: the open micro-batch is closed, what waits for a gap stays unread. */
    STOP
  }

  /** A block without lines. */
  public static LaneBlock signal(int lane, Kind kind) {
    return new LaneBlock(lane, kind, "", 0, 0, 0, List.of(), List.of());
  }

  /** This block with other events. */
  public LaneBlock withArrivals(List<Arrival> others) {
    return withLines(others, deadLetters);
  }

  /** This block with other lines. */
  public LaneBlock withLines(List<Arrival> otherArrivals, List<DeadLetter> otherLetters) {
    return new LaneBlock(
        lane, kind, source, endOffset, anchor, logMillis, otherArrivals, otherLetters);
  }
}
