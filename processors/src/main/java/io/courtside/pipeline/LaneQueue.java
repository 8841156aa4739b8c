package io.courtside.pipeline;

import io.courtside.context.Lane;
import io.courtside.lane.LaneBlock;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** What a lane is to do next: the next block, or a tick when something it holds is due. */
final class LaneQueue {
  /** A lane without work looks up now and then, so that its idle time is known. */
  private static final long LONGEST_WAIT_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  /**
   * A lane that is held up takes a block in at least so often: what it waits for may be in the
   * hands of a reader that waits for room in this queue.
   */
  private static final long LONGEST_HOLD_UP_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

  private final BlockingQueue<LaneBlock> queue;
  private final Lane lane;
  private final LaneBlock tick;
  private final LaneBlock stop;
  private final LongSupplier nanoTime;
  private final BooleanSupplier halted;
  private long tookNanos;

  LaneQueue(
      BlockingQueue<LaneBlock> queue,
      Lane lane,
      int index,
      LongSupplier nanoTime,
      BooleanSupplier halted) {
    this.queue = queue;
    this.lane = lane;
    this.halted = halted;
    this.tick = LaneBlock.signal(index, LaneBlock.Kind.TICK);
    this.stop = LaneBlock.signal(index, LaneBlock.Kind.STOP);
    this.nanoTime = nanoTime;
  }

  /** Waits for the next block, or for the moment at which a tick is due. */
  LaneBlock next() throws InterruptedException {
    while (true) {
      long before = nanoTime.getAsLong();
      long dueIn = lane.dueInNanos(before);
      if (dueIn <= 0) {
        lane.moreWaits(!queue.isEmpty());
        return tick;
      }
      if (lane.isHeldUp() && before - tookNanos < LONGEST_HOLD_UP_NANOS) {
        TimeUnit.NANOSECONDS.sleep(dueIn);
        continue;
      }
      LaneBlock block = queue.poll();
      if (block == null) {
        block = queue.poll(Math.min(dueIn, LONGEST_WAIT_NANOS), TimeUnit.NANOSECONDS);
        lane.idled(nanoTime.getAsLong() - before);
      }
      if (block != null) {
        tookNanos = nanoTime.getAsLong();
        lane.moreWaits(!queue.isEmpty());
        return block;
      }
    }
  }

  /** Tells the lane to stop once it has done what is queued. */
  void stop() throws InterruptedException {
    queue.put(stop);
  }

  /** Whether the lane is not to go on. */
  boolean isHalted() {
    return halted.getAsBoolean();
  }

  int size() {
    return queue.size();
  }
}
