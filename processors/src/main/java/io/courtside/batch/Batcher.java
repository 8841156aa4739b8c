package io.courtside.batch;

import io.courtside.lane.LaneBlock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Fills one lane's micro-batches and says when each is closed.
 *
 * <p>Belongs to its lane's thread, and is fed the time.
 */
public final class Batcher {
  /** No batch is open, nothing is due. */
  public static final long NEVER = Long.MAX_VALUE;

  private final BatchLimits limits;
  private final long bookkeepingWaitNanos;
  private final BooleanSupplier awaited;
  private MicroBatch open;
  private boolean bookkeepingOpen;

  /**
   * @param limits when a batch is closed
   * @param bookkeepingWait longest time for which bookkeeping alone (duplicates, lines of other
   *     lanes) stays uncommitted
   * @param awaited whether some game waits for another's beginning or end to be committed
   */
  public Batcher(BatchLimits limits, Duration bookkeepingWait, BooleanSupplier awaited) {
    this.limits = limits;
    this.bookkeepingWaitNanos = bookkeepingWait.toNanos();
    this.awaited = awaited;
  }

  /**
   * Cuts a part where the open batch, and each one after it, will be full. Gives at least one part,
   * an empty one for a part without lines: time may have closed the open batch.
   */
  public List<BatchPart> slice(BatchPart part) {
    int size = limits.size();
    int room = Math.max(0, size - (open == null ? 0 : open.size()));
    if (part.size() <= room) {
      return List.of(part);
    }
    List<BatchPart> slices = new ArrayList<>(part.size() / size + 2);
    int letters = part.deadLetters().size();
    int turns = part.turns().size();
    int letter = 0;
    int turn = 0;
    while (letter < letters || turn < turns) {
      int toLetter = Math.min(letters, letter + room);
      int toTurn = Math.min(turns, turn + room - (toLetter - letter));
      boolean last = toLetter == letters && toTurn == turns;
      slices.add(
          new BatchPart(
              part.lane(),
              last ? part.kind() : LaneBlock.Kind.LINES,
              part.turns().subList(turn, toTurn),
              part.deadLetters().subList(letter, toLetter)));
      letter = toLetter;
      turn = toTurn;
      room = size;
    }
    return slices;
  }

  /**
   * Adds a part to the open batch, opens one if there is none, and closes it if that is due.
   *
   * @param nowNanos monotonic time, nanoseconds
   * @param more whether more blocks wait for the lane
   * @return the batch the part is in; its {@link MicroBatch#closing()} says whether it is complete
   */
  public MicroBatch add(BatchPart part, long nowNanos, boolean more) {
    boolean wasEmpty = open == null || open.size() == 0;
    if (open == null || (wasEmpty && (part.size() > 0 || !bookkeepingOpen))) {
      // A batch that had bookkeeping only starts anew: the wait counts from the first line. So does
      // one that has had nothing but ticks.
      open = new MicroBatch(part.lane(), nowNanos);
    }
    open.add(part, nowNanos);
    bookkeepingOpen |= part.kind() == LaneBlock.Kind.LINES;
    MicroBatch batch = open;
    Closing closing = closingOf(batch, part.kind(), nowNanos, more);
    if (closing != null) {
      batch.close(closing, nowNanos);
      open = null;
      bookkeepingOpen = false;
    }
    return batch;
  }

  private Closing closingOf(MicroBatch batch, LaneBlock.Kind kind, long nowNanos, boolean more) {
    if (kind == LaneBlock.Kind.END || kind == LaneBlock.Kind.STOP) {
      return Closing.END;
    }
    if (batch.size() >= limits.size()) {
      return Closing.SIZE;
    }
    if (batch.passesTurnstile() && awaited.getAsBoolean()) {
      return Closing.AWAITED;
    }
    if (nowNanos < dueNanos() || (more && limits.takesAllThatWaits() && batch.size() > 0)) {
      return null;
    }
    if (batch.size() == 0) {
      return Closing.BOOKKEEPING;
    }
    return limits.takesAllThatWaits() && limits.waitNanos() == 0 ? Closing.IDLE : Closing.WAIT;
  }

  /** Monotonic time at which the open batch is to be closed, nanoseconds; or {@link #NEVER}. */
  public long dueNanos() {
    if (open == null || (open.size() == 0 && !bookkeepingOpen)) {
      return NEVER;
    }
    if (open.passesTurnstile() && awaited.getAsBoolean()) {
      return open.openedNanos();
    }
    return open.openedNanos() + (open.size() > 0 ? limits.waitNanos() : bookkeepingWaitNanos);
  }
}
