package io.courtside.pipeline;

import io.courtside.overload.Deferral;
import io.courtside.overload.EventClass;
import io.courtside.overload.ShedLevel;
import io.courtside.overload.Shedding;
import java.util.Locale;
import org.apache.camel.StaticService;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/**
 * How far behind the stream is and what it defers, as the route {@code overload} and JMX see it.
 */
@ManagedResource(description = "How far behind the stream is, and what it defers")
public final class ManagedShedding extends ServiceSupport implements StaticService {
  private final Overload overload;
  private final Shedding shedding;

  ManagedShedding(Overload overload, Shedding shedding) {
    this.overload = overload;
    this.shedding = shedding;
  }

  /** Looks how far behind the stream is. */
  public void look() {
    overload.look();
  }

  /** Whether nothing is deferred, and what no throttle holds back is scored in time. */
  public boolean isKeepingUp() {
    return overload.isKeepingUp();
  }

  /** How long a line that is appended now will wait for its score. */
  @ManagedAttribute(
      description = "Milliseconds that a line which is appended now will wait for its score")
  public long getProjectedLagMillis() {
    return overload.lagNanos() / 1_000_000;
  }

  /** What is deferred now. */
  @ManagedAttribute(description = "What is deferred now: none, low, or normal (low and normal)")
  public String getLevel() {
    return shedding.level().word();
  }

  /** What is deferred at least, whatever the lag. */
  @ManagedAttribute(description = "What is deferred at least: none, low or normal")
  public String getAsked() {
    return shedding.asked().word();
  }

  /** Changes what is deferred at least. */
  @ManagedAttribute(description = "What is deferred at least: none, low or normal")
  public void setAsked(String level) {
    shedding.ask(ShedLevel.valueOf(level.toUpperCase(Locale.ROOT)));
  }

  /** How many events were deferred since the start. */
  @ManagedAttribute(description = "How many events were deferred since the start")
  public long getDeferred() {
    long deferred = 0;
    for (EventClass eventClass : EventClass.values()) {
      for (Deferral.Reason reason : Deferral.Reason.values()) {
        deferred += shedding.deferred(eventClass, reason);
      }
    }
    return deferred;
  }
}
