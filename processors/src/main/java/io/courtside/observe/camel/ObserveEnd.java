package io.courtside.observe.camel;

import io.courtside.failure.Failure;
import io.courtside.observe.StreamMetrics;
import io.courtside.settings.JolokiaAccess;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.apache.camel.component.micrometer.MicrometerConstants;
import org.apache.camel.spi.Registry;

/**
 * Camel's management server: metrics, health and, where it is asked for, JMX by Jolokia; on an
 * address of its own and off unless a port is set.
 */
public final class ObserveEnd {
  private static final String POLICY = "jolokia.policyLocation";

  private final Settings settings;
  private final Optional<Integer> port;

  /** The server as it is set. */
  public ObserveEnd(Settings settings) {
    this.settings = settings;
    this.port = settings.get(SettingCatalog.OBSERVE_PORT);
  }

  /** Whether there is one. */
  public boolean isOn() {
    return port.isPresent();
  }

  /**
   * Makes sure that the port can be opened, before anything else is started.
   *
   * @throws Failure where it cannot, or is that of the events
   */
  public void requirePort() {
    if (port.isEmpty()) {
      return;
    }
    String host = settings.get(SettingCatalog.OBSERVE_HOST);
    if (port.equals(settings.get(SettingCatalog.HTTP_PORT))) {
      throw new Failure(
          "courtside.observe.port and courtside.http.port are both %d; each needs one of its own"
              .formatted(port.get()));
    }
    try {
      new ServerSocket(port.get(), 1, InetAddress.getByName(host)).close();
    } catch (UnknownHostException e) {
      throw new Failure(
          "courtside.observe.host names no address of this machine: " + host + " is unknown", e);
    } catch (IOException e) {
      throw new Failure(
          "what is to be observed cannot listen on %s:%d: %s; choose another courtside.observe.port"
              .formatted(host, port.get(), e.getMessage()),
          e);
    }
  }

  /** Shows {@code metrics} to whom the server lets in. */
  public void bind(Registry registry, StreamMetrics metrics) {
    if (isOn()) {
      PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
      metrics.bindTo(meters);
      registry.bind(MicrometerConstants.METRICS_REGISTRY_NAME, meters);
    }
  }

  /** What Camel's management server is told; nothing where it is off. */
  public Properties properties() {
    Properties properties = new Properties();
    if (port.isEmpty()) {
      return properties;
    }
    properties.setProperty("camel.management.enabled", "true");
    properties.setProperty("camel.management.host", settings.get(SettingCatalog.OBSERVE_HOST));
    properties.setProperty("camel.management.port", Integer.toString(port.get()));
    properties.setProperty("camel.management.healthCheckEnabled", "true");
    properties.setProperty("camel.management.metricsEnabled", "true");
    properties.setProperty("camel.metrics.enabled", "true");
    // Each of these costs something on the way of every exchange, and says nothing of events.
    properties.setProperty("camel.metrics.enableRoutePolicy", "false");
    properties.setProperty("camel.metrics.enableExchangeEventNotifier", "false");
    properties.setProperty("camel.metrics.enableRouteEventNotifier", "false");
    properties.setProperty(
        "camel.metrics.binders", "jvm-memory,jvm-gc,jvm-thread,processor,uptime");
    properties.setProperty("camel.health.enabled", "true");
    properties.setProperty("camel.health.exposureLevel", "full");
    JolokiaAccess jolokia = settings.get(SettingCatalog.OBSERVE_JOLOKIA);
    if (jolokia != JolokiaAccess.OFF) {
      properties.setProperty("camel.management.jolokiaEnabled", "true");
      // The one place where Jolokia looks for its policy, short of a file of a fixed name.
      System.setProperty(
          POLICY,
          "classpath:/io/courtside/observe/jolokia-%s.xml"
              .formatted(jolokia.name().toLowerCase(Locale.ROOT)));
    }
    return properties;
  }
}
