package io.courtside.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.EventWriter;
import io.courtside.redis.BundledRedis;
import io.courtside.shell.Installation;
import io.courtside.shell.Repository.Outcome;
import io.courtside.simulate.Night;
import io.courtside.testing.Await;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the running program shows of itself, as a scraper, a supervisor and Hawtio see it. */
class ObserveIT {
  private static final HttpClient HTTP = HttpClient.newHttpClient();
  private static final String SERVICES = "org.apache.camel:context=courtside,type=services,name=";

  @TempDir private static Path home;
  private static Installation program;

  @TempDir private Path directory;
  private Process running;
  private int port;

  @BeforeAll
  static void install() throws Exception {
    program = Installation.at(home);
  }

  private void start(String... settings) throws Exception {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    String[] arguments = new String[5 + 2 * settings.length];
    arguments[0] = "run";
    arguments[1] = "--work";
    arguments[2] = "work";
    arguments[3] = "--set";
    arguments[4] = "courtside.observe.port=" + port;
    for (int i = 0; i < settings.length; i++) {
      arguments[5 + 2 * i] = "--set";
      arguments[6 + 2 * i] = settings[i];
    }
    Files.createDirectories(directory.resolve("work/inbox"));
    running =
        new ProcessBuilder(program.command(arguments))
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("run.out").toFile())
            .redirectError(directory.resolve("run.err").toFile())
            .start();
    Path out = directory.resolve("run.out");
    Await.until("run is ready", () -> Files.readString(out).contains("following"));
  }

  @AfterEach
  void stop() {
    if (running != null) {
      running.destroyForcibly();
      running.onExit().join();
    }
    BundledRedis.running(directory.resolve("work/redis")).ifPresent(BundledRedis::close);
  }

  private HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return HTTP.send(
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/observe/" + path)).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private String jolokia(String body) throws IOException, InterruptedException {
    return HTTP.send(
            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/observe/jolokia"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private int land() throws IOException {
    EventWriter writer = new EventWriter();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    var events = Night.simulate(5, Instant.parse("2025-11-01T00:00:00Z"), 2).events();
    events.forEach(event -> lines.writeBytes(writer.line(event)));
    Files.write(directory.resolve("work/inbox/night.jsonl"), lines.toByteArray());
    return events.size();
  }

  @Test
  void metrics_and_health_tell_how_the_stream_is() throws Exception {
    start();
    int events = land();
    Await.until(
        "all is scored",
        () ->
            get("metrics")
                .body()
                .contains("courtside_lines_total{fate=\"scored\"} " + events + ".0"));
    assertThat(get("metrics").body())
        .contains("courtside_lag_projected_seconds 0.0")
        .contains("courtside_commit_seconds_count")
        .contains("courtside_lane_queue_events{class=\"critical\",lane=\"0\"} 0.0")
        .contains("jvm_gc_pause_seconds");
    assertThat(get("health/live").statusCode()).isEqualTo(200);
    assertThat(get("health/ready").body()).contains("courtside-ready");
    assertThat(get("jolokia/version").statusCode()).isEqualTo(404);

    long redis =
        Long.parseLong(Files.readString(directory.resolve("work/redis/redis.pid")).strip());
    ProcessHandle server = ProcessHandle.of(redis).orElseThrow();
    new ProcessBuilder("kill", "-STOP", Long.toString(server.pid())).start().waitFor();
    try {
      Await.until("it is not ready", () -> get("health/ready").statusCode() == 503);
      assertThat(get("health/ready").body()).contains("Redis does not answer");
      assertThat(get("health/live").statusCode()).isEqualTo(200);
    } finally {
      new ProcessBuilder("kill", "-CONT", Long.toString(server.pid())).start().waitFor();
    }
    Await.until("it is ready again", () -> get("health/ready").statusCode() == 200);
  }

  @Test
  void jolokia_lets_look_and_nothing_else_unless_it_is_asked_for() throws Exception {
    start("courtside.observe.jolokia=read");
    assertThat(
            jolokia(
                "{\"type\":\"read\",\"mbean\":\"%sManagedShedding\",\"attribute\":\"Level\"}"
                    .formatted(SERVICES)))
        .contains("\"value\":\"none\"");
    assertThat(
            jolokia(
                """
                {"type":"exec","mbean":"org.apache.camel:context=courtside,type=context,name=\\"courtside\\"",
                 "operation":"dumpRoutesStatsAsXml","arguments":[true,true]}"""))
        .as("the counters in Hawtio's diagrams, asked for as it does")
        .contains("<routeStat id=");
    assertThat(
            jolokia(
                "{\"type\":\"write\",\"mbean\":\"%sManagedThrottle\",\"attribute\":\"TotalPerSecond\",\"value\":500}"
                    .formatted(SERVICES)))
        .contains("forbidden");
    assertThat(jolokia("{\"type\":\"read\",\"mbean\":\"java.util.logging:type=Logging\"}"))
        .contains("forbidden");
  }

  @Test
  void with_write_rates_are_changed_and_sources_paused_while_it_runs() throws Exception {
    start("courtside.observe.jolokia=write");
    assertThat(
            jolokia(
                "{\"type\":\"write\",\"mbean\":\"%sManagedThrottle\",\"attribute\":\"TotalPerSecond\",\"value\":500}"
                    .formatted(SERVICES)))
        .contains("\"status\":200");
    assertThat(get("metrics").body()).contains("courtside_throttle_total_lines_per_second 500.0");
    jolokia(
        "{\"type\":\"exec\",\"mbean\":\"%sManagedSources\",\"operation\":\"pause\",\"arguments\":[\"source\"]}"
            .formatted(SERVICES));
    assertThat(
            jolokia(
                "{\"type\":\"read\",\"mbean\":\"%sManagedSources\",\"attribute\":\"States\"}"
                    .formatted(SERVICES)))
        .contains("source Suspended");
  }

  @Test
  void a_port_that_is_taken_stops_the_start_with_its_name() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Outcome outcome =
          program.run(
              directory,
              "run",
              "--work",
              "work",
              "--set",
              "courtside.observe.port=" + taken.getLocalPort());
      assertThat(outcome.code()).isEqualTo(1);
      assertThat(outcome.err())
          .contains("cannot listen on 127.0.0.1:" + taken.getLocalPort())
          .contains("courtside.observe.port");
    }
    Outcome same =
        program.run(
            directory,
            "run",
            "--work",
            "work",
            "--set",
            "courtside.observe.port=8111",
            "--set",
            "courtside.http.port=8111");
    assertThat(same.err()).contains("each needs one of its own");
  }
}
