package io.courtside.pipeline;

import io.courtside.overload.LagProjection;
import io.courtside.overload.ShedLevel;
import io.courtside.overload.ShedPolicy;
import io.courtside.overload.Shedding;
import io.courtside.overload.Throttle;
import io.courtside.source.TailProgress;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks how far behind the stream is, and says what is deferred for that. */
public final class Overload {
  private static final Logger LOG = LoggerFactory.getLogger(Overload.class);

  private final LaneQueues queues;
  private final Supplier<TailProgress> source;
  private final Shedding shedding;
  private final ShedPolicy policy;
  private final boolean sheds;
  private final Throttle throttle;
  private final LongSupplier nanoTime;
  private final LagProjection projection = new LagProjection();
  private volatile long lagNanos;
  private volatile boolean inTime = true;

  /**
   * @param queues what was read and waits
   * @param source how far reading is
   * @param shedding is told what is to be deferred
   * @param policy says what that is
   * @param sheds whether anything is deferred at all
   * @param throttle where it holds the sources back, no deferral helps
   * @param nanoTime monotonic time, nanoseconds
   */
  Overload(
      LaneQueues queues,
      Supplier<TailProgress> source,
      Shedding shedding,
      ShedPolicy policy,
      boolean sheds,
      Throttle throttle,
      LongSupplier nanoTime) {
    this.queues = queues;
    this.source = source;
    this.shedding = shedding;
    this.policy = policy;
    this.sheds = sheds;
    this.throttle = throttle;
    this.nanoTime = nanoTime;
  }

  /** Looks once. */
  public synchronized void look() {
    long now = nanoTime.getAsLong();
    TailProgress read = source.get();
    long waiting = queues.longestWaitNanos(now);
    lagNanos =
        projection.look(waiting, read.readBytes(), read.totalBytes() - read.readBytes(), now);
    boolean throttled = throttle.limitsTotal() || throttle.limitsSource();
    long ofOurDoing = throttled ? waiting : lagNanos;
    inTime = policy.isInTime(ofOurDoing);
    if (sheds) {
      ShedLevel before = shedding.level();
      shedding.lagAsksFor(policy.look(ofOurDoing, now));
      if (shedding.level() != before) {
        LOG.info(
            "projected lag {} ms; deferred from now on: {}",
            lagNanos / 1_000_000,
            shedding.level().deferred());
      }
    }
  }

  /**
   * How long a line that is appended now will wait for its score, nanoseconds, at the last look.
   */
  public long lagNanos() {
    return lagNanos;
  }

  /** Whether nothing is deferred, and what no throttle holds back is scored in time. */
  boolean isKeepingUp() {
    return inTime && shedding.level() == ShedLevel.NONE;
  }
}
