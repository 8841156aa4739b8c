package io.courtside.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.courtside.observe.Alert;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the shipped route posts to a webhook. */
class AlertRouteTest {
  private final DefaultCamelContext camel = new DefaultCamelContext();
  private final BlockingQueue<List<String>> posts = new LinkedBlockingQueue<>();
  private final BlockingQueue<Exception> failures = new LinkedBlockingQueue<>();
  private HttpServer server;

  /** Stands for the alerts. */
  public final class Alerts {
    /** Nothing is wrong. */
    public List<Alert> look() {
      return List.of();
    }

    /** Takes it as it is. */
    public String raise(String alert) {
      return alert;
    }

    /** The body that is posted. */
    public String asJson(String alert) {
      return "{\"message\":\"" + alert + "\"}";
    }

    /** Notes why. */
    public void notPosted(Exchange exchange) {
      failures.add(exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class));
    }
  }

  @BeforeEach
  void listen() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
          posts.add(
              List.of(
                  exchange.getRequestMethod(),
                  exchange.getRequestURI().toString(),
                  exchange.getRequestHeaders().getFirst("Content-Type"),
                  body));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    server.start();
    camel.disableJMX();
    camel.getRegistry().bind("alerts", new Alerts());
    camel.getPropertiesComponent().addInitialProperty("courtside.alerts.post", "true");
  }

  @AfterEach
  void stop() {
    camel.stop();
    server.stop(0);
  }

  private void raise(String webhook) throws Exception {
    camel.getPropertiesComponent().addInitialProperty("courtside.alerts.webhook", webhook);
    PluginHelper.getRoutesLoader(camel)
        .loadRoutes(
            ResourceHelper.resolveResource(
                camel, "file:" + PipelineDriver.ROUTES.resolve("9-observe.camel.yaml")));
    camel.start();
    camel.createProducerTemplate().sendBody("direct:alert", "lag");
  }

  private void assertPostedTo(String path) throws Exception {
    raise("http://127.0.0.1:" + server.getAddress().getPort() + path);
    assertThat(posts.poll(10, TimeUnit.SECONDS))
        .containsExactly("POST", path, "application/json", "{\"message\":\"lag\"}");
    assertThat(failures).isEmpty();
  }

  @Test
  void a_webhook_is_posted_to() throws Exception {
    assertPostedTo("/hooks/courtside");
  }

  @Test
  void a_webhook_keeps_its_query() throws Exception {
    assertPostedTo("/hooks?key=a%2Bb+c%26d&connectTimeout=1&token=b");
  }

  @Test
  void a_webhook_over_https_is_spoken_to_by_tls() throws Exception {
    BlockingQueue<Integer> firstBytes = new LinkedBlockingQueue<>();
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread listener =
          new Thread(
              () -> {
                try (Socket client = socket.accept()) {
                  firstBytes.add(client.getInputStream().read());
                } catch (IOException e) {
                  firstBytes.add(-1);
                }
              });
      listener.start();
      raise("https://127.0.0.1:" + socket.getLocalPort() + "/hooks?key=a");
      assertThat(firstBytes.poll(10, TimeUnit.SECONDS)).as("a TLS handshake").isEqualTo(0x16);
      listener.join();
    }
    assertThat(failures).hasSize(1);
  }
}
