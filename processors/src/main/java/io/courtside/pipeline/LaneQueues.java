package io.courtside.pipeline;

import io.courtside.lane.Arrival;
import io.courtside.lane.LaneBlock;
import io.courtside.overload.ClassRules;
import io.courtside.overload.EventClass;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** The bounded queues in front of the lanes, for those who fill, empty and watch them. */
public final class LaneQueues {
  private final List<BlockingQueue<LaneBlock>> queues;
  private final int capacityBlocks;

  /**
   * What waits in front of a lane.
   *
   * @param blocks blocks that wait
   * @param events events in them
   * @param oldestNanos for how long the first of them has waited since it was read, nanoseconds
   * @param mix how many of them are of which class, by their type alone
   */
  public record Depth(int blocks, int events, long oldestNanos, Map<EventClass, Integer> mix) {
    /** Copies the mix. */
    public Depth {
      mix = Map.copyOf(mix);
    }
  }

  /**
   * @param lanes how many lanes
   * @param capacityBlocks blocks that may wait in front of each
   */
  public LaneQueues(int lanes, int capacityBlocks) {
    this.capacityBlocks = capacityBlocks;
    this.queues = new ArrayList<>(lanes);
    for (int lane = 0; lane < lanes; lane++) {
      queues.add(new LinkedBlockingQueue<>(capacityBlocks));
    }
  }

  /** The queue of a lane, from 0. */
  BlockingQueue<LaneBlock> of(int lane) {
    return queues.get(lane);
  }

  /** How many lanes there are. */
  public int lanes() {
    return queues.size();
  }

  /** How many blocks may wait in front of each lane. */
  public int capacityBlocks() {
    return capacityBlocks;
  }

  /** How full the queue of the fullest lane is, 0 to 1. */
  public double fullestShare() {
    int most = 0;
    for (BlockingQueue<LaneBlock> queue : queues) {
      most = Math.max(most, queue.size());
    }
    return (double) most / capacityBlocks;
  }

  /**
   * For how long the longest waiting event has waited since it was read, nanoseconds; 0 where none
   * waits.
   *
   * @param nowNanos monotonic time, nanoseconds
   */
  public long longestWaitNanos(long nowNanos) {
    long longest = 0;
    for (BlockingQueue<LaneBlock> queue : queues) {
      LaneBlock first = queue.peek();
      if (first != null) {
        longest = Math.max(longest, waitNanos(first, nowNanos));
      }
    }
    return longest;
  }

  private static long waitNanos(LaneBlock block, long nowNanos) {
    return block.arrivals().isEmpty() ? 0 : nowNanos - block.arrivals().get(0).readNanos();
  }

  /**
   * What waits in front of a lane. Counts it, so it is for watchers and not for the way of events.
   *
   * @param nowNanos monotonic time, nanoseconds
   */
  public Depth depth(int lane, ClassRules rules, long nowNanos) {
    int blocks = 0;
    int events = 0;
    long oldest = 0;
    Map<EventClass, Integer> mix = new EnumMap<>(EventClass.class);
    for (LaneBlock block : queues.get(lane)) {
      blocks++;
      events += block.arrivals().size();
      oldest = Math.max(oldest, waitNanos(block, nowNanos));
      for (Arrival arrival : block.arrivals()) {
        mix.merge(rules.of(arrival.event(), 0), 1, Integer::sum);
      }
    }
    return new Depth(blocks, events, oldest, mix);
  }
}
