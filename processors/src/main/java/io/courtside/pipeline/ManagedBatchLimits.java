package io.courtside.pipeline;

import io.courtside.batch.BatchTally;
import io.courtside.batch.FixedLimits;
import java.time.Duration;
import org.apache.camel.StaticService;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/** When micro-batches are closed, as JMX sees it. */
@ManagedResource(description = "When micro-batches are closed, where courtside.batch.mode is fixed")
public final class ManagedBatchLimits extends ServiceSupport implements StaticService {
  private final FixedLimits limits;
  private final BatchTally tally;

  ManagedBatchLimits(FixedLimits limits, BatchTally tally) {
    this.limits = limits;
    this.tally = tally;
  }

  /** Events that close a micro-batch. */
  @ManagedAttribute(description = "Events that close a micro-batch, 1 or more")
  public int getSize() {
    return limits.size();
  }

  /** Changes the number of events that close a micro-batch. */
  @ManagedAttribute(description = "Events that close a micro-batch, 1 or more")
  public void setSize(int size) {
    limits.set(size, Duration.ofNanos(limits.waitNanos()));
  }

  /** Time after which a micro-batch closes. */
  @ManagedAttribute(description = "Microseconds after which a micro-batch closes, 0 or more")
  public long getWaitMicros() {
    return limits.waitNanos() / 1_000;
  }

  /** Changes the time after which a micro-batch closes. */
  @ManagedAttribute(description = "Microseconds after which a micro-batch closes, 0 or more")
  public void setWaitMicros(long micros) {
    limits.set(limits.size(), Duration.ofNanos(micros * 1_000));
  }

  /** Why micro-batches were closed since the start. */
  @ManagedAttribute(description = "Why micro-batches were closed since the start")
  public String getClosed() {
    return tally.toString();
  }
}
