package io.courtside.pipeline;

import java.util.Set;
import java.util.function.Supplier;
import org.apache.camel.CamelContext;
import org.apache.camel.CamelContextAware;
import org.apache.camel.Route;
import org.apache.camel.StaticService;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedOperation;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;

/** The ways in, to be paused and resumed. */
@ManagedResource(description = "The ways in: source (files), kafka-source, http, live-0 and on")
public final class ManagedSources extends ServiceSupport
    implements StaticService, CamelContextAware {
  private final Supplier<Set<String>> held;
  private CamelContext camel;

  /**
   * @param held the sources that are held back now, because the lanes are full
   */
  ManagedSources(Supplier<Set<String>> held) {
    this.held = held;
  }

  @Override
  public void setCamelContext(CamelContext camelContext) {
    this.camel = camelContext;
  }

  @Override
  public CamelContext getCamelContext() {
    return camel;
  }

  /** Stops reading; what was read is scored. */
  @ManagedOperation(description = "Stops reading a source; what was read of it is scored")
  public void pause(String source) throws Exception {
    camel.getRouteController().suspendRoute(required(source));
  }

  /** Reads on. */
  @ManagedOperation(description = "Reads a source on that was paused")
  public void resume(String source) throws Exception {
    camel.getRouteController().resumeRoute(required(source));
  }

  private String required(String source) {
    boolean isSource =
        source.equals("source")
            || source.equals("kafka-source")
            || source.equals("http")
            || source.startsWith("live-");
    if (!isSource || camel.getRoute(source) == null) {
      throw new IllegalArgumentException("there is no source " + source + ": " + getStates());
    }
    return source;
  }

  /** The sources of this run and whether they are read. */
  @ManagedAttribute(description = "The sources of this run, and whether they are read")
  public String getStates() {
    StringBuilder states = new StringBuilder();
    Set<String> heldBack = held.get();
    for (Route route : camel.getRoutes()) {
      String id = route.getId();
      if (id.equals("source")
          || id.equals("kafka-source")
          || id.equals("http")
          || id.startsWith("live-")) {
        states
            .append(states.length() == 0 ? "" : ", ")
            .append(id)
            .append(' ')
            .append(camel.getRouteController().getRouteStatus(id))
            .append(heldBack.contains(id) ? " (held back: the lanes are full)" : "");
      }
    }
    return states.toString();
  }
}
