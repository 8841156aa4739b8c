package io.courtside.pipeline;

import io.courtside.overload.Throttle;
import org.apache.camel.StaticService;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/** The rates at which lines are let in, as JMX sees and turns them. */
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
}
