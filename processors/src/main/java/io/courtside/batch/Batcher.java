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

  private final BatchPolicy policy;
  private final BooleanSupplier awaited;
  private MicroBatch open;
  private boolean bookkeepingOpen;

  /**
   * @param policy when a batch is closed
   * @param awaited whether some game waits for another's beginning or end to be committed
   */
  public Batcher(BatchPolicy policy, BooleanSupplier awaited) {
    this.policy = policy;
    this.awaited = awaited;
  }

  /**
   * Cuts a part where the open batch, and each one after it, will be full. Gives at least one part,
   * an empty one for a part without lines: time may have closed the open batch.
   */
  public List<BatchPart> slice(BatchPart part) {
    int room = policy.size() - (open == null ? 0 : open.size());
    if (part.size() <= room) {
      return List.of(part);
    }
    List<BatchPart> slices = new ArrayList<>(part.size() / policy.size() + 2);
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
      room = policy.size();
    }
    return slices;
  }

  /**
   * Adds a part to the open batch, opens one if there is none, and closes it if that is due.
   *
   * @param nowNanos monotonic time, nanoseconds
   * @return the batch the part is in; its {@link MicroBatch#closing()} says whether it is complete
   */
  public MicroBatch add(BatchPart part, long nowNanos) {
    boolean wasEmpty = open == null || open.size() == 0;
    if (open == null || (wasEmpty && (part.size() > 0 || !bookkeepingOpen))) {
      // A batch that had bookkeeping only starts anew: the wait counts from the first line. So does
      // one that has had nothing but ticks.
      open = new MicroBatch(part.lane(), nowNanos);
    }
    open.add(part);
    bookkeepingOpen |= part.kind() == LaneBlock.Kind.LINES;
    MicroBatch batch = open;
    Closing closing = closingOf(batch, part.kind(), nowNanos);
    if (closing != null) {
      batch.close(closing);
      open = null;
      bookkeepingOpen = false;
    }
    return batch;
  }

  private Closing closingOf(MicroBatch batch, LaneBlock.Kind kind, long nowNanos) {
    if (kind == LaneBlock.Kind.END || kind == LaneBlock.Kind.STOP) {
      return Closing.END;
    }
    if (batch.size() >= policy.size()) {
      return Closing.SIZE;
    }
    if (batch.passesTurnstile() && awaited.getAsBoolean()) {
      return Closing.AWAITED;
    }
    if (nowNanos < dueNanos()) {
      return null;
    }
    return batch.size() > 0 ? Closing.WAIT : Closing.BOOKKEEPING;
  }

  /** Monotonic time at which the open batch is to be closed, nanoseconds; or {@link #NEVER}. */
  public long dueNanos() {
    if (open == null || (open.size() == 0 && !bookkeepingOpen)) {
      return NEVER;
    }
    if (open.passesTurnstile() && awaited.getAsBoolean()) {
      return open.openedNanos();
    }
    Duration wait = open.size() > 0 ? policy.maxWait() : policy.bookkeepingWait();
    return open.openedNanos() + wait.toNanos();
  }
}
