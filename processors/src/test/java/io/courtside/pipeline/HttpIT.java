package io.courtside.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.failure.Failure;
import io.courtside.settings.SettingSources;
import io.courtside.settings.Settings;
import io.courtside.simulate.Night;
import io.courtside.testing.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events by HTTP as they are taken: the shipped routes, a real server, a real disk. */
class HttpIT {
  private static List<String> lines;

  private final HttpClient client =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir private Path work;
  private int port;

  @BeforeAll
  static void simulate_a_night() {
    EventWriter writer = new EventWriter();
    List<Event> events = Night.simulate(7, Instant.parse("2025-11-01T00:00:00Z"), 4).events();
    lines =
        events.stream()
            .map(event -> new String(writer.line(event), StandardCharsets.UTF_8).strip())
            .toList();
  }

  private Settings settings(String... more) throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    List<String> assignments = new ArrayList<>();
    assignments.add("courtside.work=" + work.toAbsolutePath());
    assignments.add("courtside.http.port=" + port);
    assignments.add("camel.main.jmxEnabled=false");
    assignments.addAll(List.of(more));
    return SettingSources.at(Path.of("..")).with(assignments.toArray(String[]::new)).load();
  }

  private Pipeline start(String... more) throws IOException {
    return Pipeline.start(settings(more), Input.inbox(), List.of());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
  }

  private HttpResponse<String> post(BodyPublisher body, String... headers) throws Exception {
    HttpRequest.Builder request = request("/events").POST(body);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), BodyHandlers.ofString());
  }

  private HttpResponse<String> post(List<String> some) throws Exception {
    return post(BodyPublishers.ofString(text(some)));
  }

  private static String text(List<String> some) {
    return String.join("\n", some) + "\n";
  }

  private List<String> scoredIds() throws IOException {
    List<String> ids = new ArrayList<>();
    try (Stream<Path> files = Files.list(work.resolve("scored"))) {
      for (Path file : files.toList()) {
        for (String line : Files.readAllLines(file)) {
          ids.add(idOf(line));
        }
      }
    }
    return ids;
  }

  private static String idOf(String line) {
    int from = line.indexOf("\"event_id\":\"") + 12;
    return line.substring(from, line.indexOf('"', from));
  }

  private void awaitScored(Pipeline pipeline, long count) throws Exception {
    Await.until(count + " events are scored", () -> pipeline.books().scored() >= count);
  }

  @Test
  void what_many_clients_post_is_scored_once_and_so_after_a_restart() throws Exception {
    int half = lines.size() / 2;
    try (Pipeline pipeline = start("courtside.landing.segment.size=64KiB")) {
      postFromThreads(lines.subList(0, half));
      awaitScored(pipeline, half);
    }
    try (Pipeline pipeline = start("courtside.landing.segment.size=64KiB")) {
      postFromThreads(lines.subList(half, lines.size()));
      assertThat(post(lines.subList(0, 50)).body()).isEqualTo("{\"taken\":50}\n");
      awaitScored(pipeline, lines.size());
      Await.until("the repeated lines are read", () -> pipeline.books().duplicate() == 50);
      assertThat(pipeline.books().balanced()).isTrue();
      assertThat(pipeline.progress().readBytes()).isEqualTo(pipeline.progress().totalBytes());
      assertThat(pipeline.progress().sources()).hasSizeGreaterThan(2);
    }
    assertThat(scoredIds())
        .containsExactlyInAnyOrderElementsOf(lines.stream().map(HttpIT::idOf).toList());
  }

  private void postFromThreads(List<String> some) throws Exception {
    ExecutorService clients = Executors.newFixedThreadPool(6);
    try {
      List<Future<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < some.size(); i += 40) {
        List<String> part = some.subList(i, Math.min(i + 40, some.size()));
        answers.add(clients.submit(() -> post(part)));
      }
      for (Future<HttpResponse<String>> answer : answers) {
        assertThat(answer.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(202);
      }
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void each_refusal_has_its_answer_and_takes_nothing() throws Exception {
    try (Pipeline pipeline = start("courtside.http.body.max=64KiB")) {
      HttpResponse<String> bad = post(List.of(lines.get(0), "{}", lines.get(1)));
      assertThat(bad.statusCode()).isEqualTo(400);
      assertThat(bad.headers().firstValue("Content-Type")).hasValue("application/json");
      assertThat(bad.body()).contains("\"taken\":0", "\"line\":2", "missing_field");
      assertThat(post(BodyPublishers.noBody()).statusCode()).isEqualTo(400);

      String large = text(lines.subList(0, 400));
      assertThat(large.length()).isGreaterThan(64 << 10);
      assertThat(post(BodyPublishers.ofString(large)).statusCode()).isEqualTo(413);
      byte[] chunks = large.getBytes(StandardCharsets.UTF_8);
      assertThat(post(BodyPublishers.ofByteArrays(List.of(chunks, chunks, chunks))).statusCode())
          .isEqualTo(413);
      byte[] packed = gzip(chunks);
      assertThat(packed.length).isLessThan(64 << 10);
      assertThat(post(BodyPublishers.ofByteArray(packed), "Content-Encoding", "gzip").statusCode())
          .isEqualTo(413);

      HttpRequest get = request("/events").GET().build();
      HttpResponse<String> notPost = client.send(get, BodyHandlers.ofString());
      assertThat(notPost.statusCode()).isEqualTo(405);
      assertThat(notPost.headers().firstValue("Allow")).hasValue("POST");
      HttpRequest elsewhere = request("/event").POST(BodyPublishers.ofString("x")).build();
      assertThat(client.send(elsewhere, BodyHandlers.ofString()).statusCode()).isEqualTo(404);

      assertThat(pipeline.progress().totalBytes()).isZero();
    }
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  @Test
  void gzip_and_what_claims_to_be_a_form_are_taken() throws Exception {
    try (Pipeline pipeline = start()) {
      byte[] packed = gzip(text(lines.subList(0, 30)).getBytes(StandardCharsets.UTF_8));
      assertThat(post(BodyPublishers.ofByteArray(packed), "Content-Encoding", "gzip").body())
          .isEqualTo("{\"taken\":30}\n");
      BodyPublisher more = BodyPublishers.ofString(text(lines.subList(30, 60)));
      assertThat(post(more, "Content-Type", "application/x-www-form-urlencoded").statusCode())
          .isEqualTo(202);
      awaitScored(pipeline, 60);
    }
  }

  @Test
  void a_pipeline_that_is_far_behind_turns_clients_away_until_it_has_caught_up() throws Exception {
    CountDownLatch goOn = new CountDownLatch(1);
    AtomicBoolean interrupted = new AtomicBoolean();
    Committed.Watcher stuck =
        batch -> {
          try {
            goOn.await();
          } catch (InterruptedException e) {
            interrupted.set(true);
          }
        };
    Settings settings =
        settings(
            "courtside.http.backlog.max=64KiB",
            "courtside.source.block.lines=4",
            "courtside.lane.queue.blocks=1",
            "courtside.batch.size=4",
            "courtside.workers=1");
    long taken = 0;
    try (Pipeline pipeline = Pipeline.start(settings, Input.inbox(), List.of(stuck))) {
      HttpResponse<String> answer = null;
      for (int i = 0; i + 50 <= lines.size(); i += 50) {
        answer = post(lines.subList(i, i + 50));
        if (answer.statusCode() != 202) {
          break;
        }
        taken += 50;
      }
      assertThat(answer.statusCode()).isEqualTo(429);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(taken).isGreaterThanOrEqualTo(150);

      goOn.countDown();
      awaitScored(pipeline, taken);
      List<String> next = lines.subList((int) taken, (int) taken + 10);
      Await.until("it is taken again", () -> post(next).statusCode() == 202);
    }
    assertThat(interrupted).isFalse();
  }

  @Test
  void an_inbox_that_cannot_be_written_is_told_and_waited_for() throws Exception {
    try (Pipeline pipeline = start()) {
      Path inbox = work.resolve("inbox");
      Path aside = work.resolve("aside");
      Files.move(inbox, aside);
      HttpResponse<String> answer = post(lines.subList(0, 10));
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();

      Files.move(aside, inbox);
      Await.until("it is taken", () -> post(lines.subList(0, 10)).statusCode() == 202);
      awaitScored(pipeline, 10);
    }
  }

  @Test
  void a_body_that_does_not_come_is_not_waited_for_longer_than_the_setting() throws Exception {
    try (Pipeline pipeline = start("courtside.http.timeout=300ms");
        Socket slow = new Socket(InetAddress.getLoopbackAddress(), port)) {
      slow.setSoTimeout(20_000);
      slow.getOutputStream()
          .write(
              "POST /events HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\n{"
                  .getBytes(StandardCharsets.US_ASCII));
      InputStream in = slow.getInputStream();
      assertThat(new String(in.readNBytes(12), StandardCharsets.US_ASCII))
          .isEqualTo("HTTP/1.1 408");
      assertThat(pipeline.outcome()).isNotDone();
    }
  }

  @Test
  void a_client_that_hangs_up_in_the_middle_leaves_nothing() throws Exception {
    try (Pipeline pipeline = start()) {
      try (Socket gone = new Socket(InetAddress.getLoopbackAddress(), port)) {
        String half = lines.get(0) + "\n" + lines.get(1).substring(0, 10);
        gone.getOutputStream()
            .write(
                ("POST /events HTTP/1.1\r\nHost: x\r\nContent-Length: 5000\r\n\r\n" + half)
                    .getBytes(StandardCharsets.UTF_8));
      }
      assertThat(post(lines.subList(5, 6)).statusCode()).isEqualTo(202);
      awaitScored(pipeline, 1);
      assertThat(pipeline.books().read()).isEqualTo(1);
      assertThat(pipeline.outcome()).isNotDone();
    }
  }

  @Test
  void a_port_in_use_is_told_before_anything_is_started() throws Exception {
    Settings settings = settings();
    try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> Pipeline.start(settings, Input.inbox(), List.of()))
          .isInstanceOf(Failure.class)
          .hasMessageContaining("127.0.0.1:" + other.getLocalPort())
          .hasMessageContaining("courtside.http.port");
    }
  }

  @Test
  void without_files_among_the_sources_nothing_is_taken_that_nobody_would_read() throws Exception {
    Settings settings = settings("courtside.source=kafka");
    assertThatThrownBy(() -> Pipeline.start(settings, Input.inbox(), List.of()))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("courtside.source");
  }
}
