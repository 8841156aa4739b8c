package io.courtside.batch;

import java.time.Duration;

/**
 * Limits that follow the load, one a lane.
 *
 * <p>A batch takes all that waits for the lane and no more, so it is small while little comes and
 * grows with the queue, up to {@value #LARGEST} events: of a queue no line can be read before the
 * batch it is in is whole. Where a p99 is to be held, it also waits for what is left of it: the
 * objective less twice what a batch costs, since an event may come just after a batch was closed.
 *
 * <p>Costs are told by the thread that commits, limits asked for by the lane's.
 */
public final class AdaptiveLimits implements BatchLimits {
  /**
   * The most events of a batch. Four times as many brought no throughput that can be told and a
   * higher p99 on a machine that stalls; half as many cost a fifth of the capacity.
   */
  static final int LARGEST = 1_024;

  private final int mostEvents;
  private final long longestWaitNanos;
  private final long objectiveNanos;
  private final BatchCost cost = new BatchCost();
  private volatile long waitNanos;

  /**
   * @param mostEvents no batch has more, nor more than {@value #LARGEST}
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
    this.mostEvents = Math.min(mostEvents, LARGEST);
    this.longestWaitNanos = longestWait.toNanos();
    this.objectiveNanos = objective.toNanos();
  }

  @Override
  public int size() {
    // Not taken from measured costs: a disturbed fit once cut all batches at 32.
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
