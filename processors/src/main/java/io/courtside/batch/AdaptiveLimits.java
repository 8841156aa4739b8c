package io.courtside.batch;

import java.time.Duration;

/**
 * Limits that follow the load, one a lane.
 *
 * <p>A batch takes all that waits for the lane and no more, so it is small while little comes and
 * grows with the queue. Where a p99 is to be held, it also waits for what is left of it: the
 * objective less twice what a batch costs, since an event may come just after a batch was closed.
 *
 * <p>Costs are told by the thread that commits, limits asked for by the lane's.
 */
public final class AdaptiveLimits implements BatchLimits {
  private final int mostEvents;
  private final long longestWaitNanos;
  private final long objectiveNanos;
  private final BatchCost cost = new BatchCost();
  private volatile long waitNanos;

  /**
   * @param mostEvents no batch has more
   * @param longestWait no batch waits longer
   * @param objective p99 of the added latency that is to be held at the least cost; zero for the
   *     smallest that can be had
   * @throws IllegalArgumentException where the size is not positive or a time is negative
   */
  public AdaptiveLimits(int mostEvents, Duration longestWait, Duration objective) {
    FixedLimits.requireLimits(mostEvents, longestWait);
    if (objective.isNegative()) {
      throw new IllegalArgumentException("the objective must not be negative, is " + objective);
    }
    this.mostEvents = mostEvents;
    this.longestWaitNanos = longestWait.toNanos();
    this.objectiveNanos = objective.toNanos();
  }

  @Override
  public int size() {
    // Large batches work a queue off the soonest; a size taken from measured costs was no better.
    return mostEvents;
  }

  @Override
  public long waitNanos() {
    return waitNanos;
  }

  @Override
  public boolean takesAllThatWaits() {
    return true;
  }

  @Override
  public synchronized void cost(int events, long nanos) {
    if (objectiveNanos == 0) {
      return;
    }
    cost.add(events, nanos);
    double batch = cost.perBatchNanos() + events * cost.perEventNanos();
    waitNanos = (long) Math.max(0, Math.min((double) longestWaitNanos, objectiveNanos - 2 * batch));
  }
}
