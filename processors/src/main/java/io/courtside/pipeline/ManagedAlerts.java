package io.courtside.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.health.Health;
import io.courtside.observe.Alert;
import io.courtside.observe.StreamAlerts;
import io.courtside.observe.StreamMetrics;
import io.courtside.observe.StreamView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.apache.camel.Exchange;
import org.apache.camel.StaticService;
import org.apache.camel.api.management.ManagedAttribute;
import org.apache.camel.api.management.ManagedResource;
import org.apache.camel.support.service.ServiceSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a person should look at, as the routes and JMX see it. */
@ManagedResource(description = "What a person should look at")
public final class ManagedAlerts extends ServiceSupport implements StaticService {
  private static final Logger LOG = LoggerFactory.getLogger(ManagedAlerts.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final StreamView stream;
  private final StreamMetrics metrics;
  private final StreamAlerts alerts;
  private final Health health;
  private final LongSupplier nanoTime;
  private final AtomicLong raised = new AtomicLong();

  ManagedAlerts(
      StreamView stream,
      StreamMetrics metrics,
      StreamAlerts alerts,
      Health health,
      LongSupplier nanoTime) {
    this.stream = stream;
    this.metrics = metrics;
    this.alerts = alerts;
    this.health = health;
    this.nanoTime = nanoTime;
  }

  /** Looks at the stream's figures; ends the alerts that are over. */
  public List<Alert> look() {
    metrics.refresh();
    StreamAlerts.Changes changes = alerts.look(stream, nanoTime.getAsLong());
    changes.ended().forEach(health::well);
    return changes.raised();
  }

  /** Raises an alarm, which lasts until its part is well again. */
  public Alert raise(Alert alert) {
    raised.incrementAndGet();
    health.alarm(alert.part(), alert.message());
    return alert;
  }

  /** An alert as it is posted. */
  public String asJson(Alert alert) throws JsonProcessingException {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("part", alert.part());
    fields.put("message", alert.message());
    return JSON.writeValueAsString(fields);
  }

  /** An alert could not be posted. */
  public void notPosted(Exchange exchange) {
    Exception why = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
    LOG.warn("the alert could not be posted: {}", why == null ? "" : why.getMessage());
  }

  /** How many alerts were raised since the start. */
  @ManagedAttribute(description = "How many alerts were raised since the start")
  public long getRaised() {
    return raised.get();
  }

  /** What is wrong now, a line each. */
  @ManagedAttribute(description = "What is wrong now, a line each")
  public String getNow() {
    StringBuilder text = new StringBuilder();
    health
        .troubles()
        .forEach(
            trouble ->
                text.append(trouble.part()).append(": ").append(trouble.what()).append('\n'));
    return text.toString();
  }
}
