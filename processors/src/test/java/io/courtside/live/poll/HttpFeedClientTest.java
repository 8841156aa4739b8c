package io.courtside.live.poll;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpFeedClientTest {
  private static final Instant NOW = Instant.parse("2024-01-10T00:00:00Z");

  private final CountDownLatch end = new CountDownLatch(1);
  private HttpServer server;
  private FeedServer files;

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    files = new FeedServer();
  }

  @AfterEach
  void stop() {
    end.countDown();
    server.stop(0);
    files.close();
  }

  private static HttpFeedClient client(Duration timeout) {
    return new HttpFeedClient(timeout, () -> NOW);
  }

  private static HttpFeedClient client() {
    return client(Duration.ofSeconds(10));
  }

  private URI uri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x");
  }

  @Test
  void a_packed_file_is_unpacked_and_is_not_sent_twice() throws Exception {
    files.serve("/a", "{\"ö\":1}".getBytes(StandardCharsets.UTF_8));
    Answer first = client().get(files.uri("/a"), null, null);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.body()).isEqualTo("{\"ö\":1}");
    Answer second = client().get(files.uri("/a"), first.etag(), null);
    assertThat(second.status()).isEqualTo(304);
    assertThat(second.body()).isEmpty();
  }

  @Test
  void a_time_of_change_comes_back_to_the_server_as_it_wrote_it() throws Exception {
    server.createContext(
        "/x",
        exchange -> {
          String since = exchange.getRequestHeaders().getFirst("If-Modified-Since");
          exchange.getResponseHeaders().add("Last-Modified", "Tue, 09 Jan 2024 23:00:00 GMT");
          exchange.sendResponseHeaders(since == null ? 200 : 304, -1);
        });
    Answer first = client().get(uri(), null, null);
    assertThat(first.modified()).isEqualTo(Instant.parse("2024-01-09T23:00:00Z"));
    assertThat(client().get(uri(), null, first.lastModified()).status()).isEqualTo(304);
  }

  @Test
  void patience_is_asked_for_in_seconds_or_as_a_date() throws Exception {
    String[] retryAfter = {"120", "Wed, 10 Jan 2024 00:00:30 GMT", "soon"};
    int[] asked = {0};
    server.createContext(
        "/x",
        exchange -> {
          exchange.getResponseHeaders().add("Retry-After", retryAfter[asked[0]++]);
          exchange.sendResponseHeaders(429, -1);
        });
    assertThat(client().get(uri(), null, null).retryAfter()).hasSeconds(120);
    assertThat(client().get(uri(), null, null).retryAfter()).hasSeconds(30);
    assertThat(client().get(uri(), null, null).retryAfter()).isZero();
  }

  @Test
  void an_answer_that_stalls_in_its_body_ends_with_the_time_limit() {
    server.createContext(
        "/x",
        exchange -> {
          exchange.sendResponseHeaders(200, 1_000);
          exchange.getResponseBody().write('{');
          exchange.getResponseBody().flush();
          try {
            end.await();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    assertThatThrownBy(() -> client(Duration.ofMillis(200)).get(uri(), null, null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no answer within 200 ms");
  }

  @Test
  void an_answer_without_end_is_not_held_in_memory() {
    server.createContext(
        "/x",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] piece = new byte[1 << 20];
          for (int i = 0; i < 64; i++) {
            exchange.getResponseBody().write(piece);
          }
        });
    assertThatThrownBy(() -> client().get(uri(), null, null))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("larger than");
  }

  @Test
  void a_server_that_is_not_there_is_a_failure_with_a_reason() {
    URI nobody = uri();
    server.stop(0);
    assertThatThrownBy(() -> client().get(nobody, null, null))
        .isInstanceOf(IOException.class)
        .hasMessage("the server cannot be reached");
  }
}
