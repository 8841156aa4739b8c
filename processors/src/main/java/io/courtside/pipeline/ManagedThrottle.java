package io.courtside.pipeline;

import io.courtside.overload.Throttle;
import io.courtside.source.LineBlock;
import org.apache.camel.StaticService;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/** The rates at which lines are let in, as the route {@code validate} and JMX see them. */
@ManagedResource(description = "The rates at which lines are let in")
public final class ManagedThrottle extends ServiceSupport implements StaticService {
  private final Throttle throttle;

  ManagedThrottle(Throttle throttle) {
    this.throttle = throttle;
  }

  /** Lines a second of all sources together; 0 for as many as come. */
  @ManagedAttribute(
      description = "Lines a second of all sources together, 10 or more; 0 for as many as come")
  public int getTotalPerSecond() {
    return throttle.total();
  }

  /** Changes the rate of all sources together. */
  @ManagedAttribute(
      description = "Lines a second of all sources together, 10 or more; 0 for as many as come")
  public void setTotalPerSecond(int rate) {
    throttle.rates(rate, throttle.source());
  }

  /** Lines a second of each source; 0 for as many as come. */
  @ManagedAttribute(
      description = "Lines a second of each source, 10 or more; 0 for as many as come")
  public int getSourcePerSecond() {
    return throttle.source();
  }

  /** Changes the rate of each source. */
  @ManagedAttribute(
      description = "Lines a second of each source, 10 or more; 0 for as many as come")
  public void setSourcePerSecond(int rate) {
    throttle.rates(throttle.total(), rate);
  }

  /** Whether all sources together are limited. */
  public boolean limitsTotal() {
    return throttle.limitsTotal();
  }

  /** Whether each source is limited. */
  public boolean limitsSource() {
    return throttle.limitsSource();
  }

  /** Blocks a period of all sources together. */
  public int totalBlocks() {
    return throttle.totalBlocks();
  }

  /** Blocks a period of each source. */
  public int sourceBlocks() {
    return throttle.sourceBlocks();
  }

  /** The source that a block is of. */
  public String source(LineBlock block) {
    return block.source();
  }
}
