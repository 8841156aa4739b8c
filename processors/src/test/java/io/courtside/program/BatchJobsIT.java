package io.courtside.program;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.courtside.event.EventWriter;
import io.courtside.redis.BundledRedis;
import io.courtside.shell.Installation;
import io.courtside.shell.Repository.Outcome;
import io.courtside.simulate.SimulatedSeason;
import io.courtside.testing.Await;
import java.io.ByteArrayOutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jobs of the batch layer beside the running program, asked for as a person asks. */
class BatchJobsIT {
  @TempDir private static Path home;

  private static Installation program;

  @TempDir private Path directory;
  private final List<String> alerts = new CopyOnWriteArrayList<>();
  private HttpServer webhook;
  private Process running;
  private int events;

  @BeforeAll
  static void install() throws Exception {
    program = Installation.at(home);
  }

  @BeforeEach
  void start() throws Exception {
    webhook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    webhook.createContext(
        "/alert",
        exchange -> {
          alerts.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    webhook.start();
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    EventWriter writer = new EventWriter();
    new SimulatedSeason(7)
        .play(
            1,
            game ->
                game.events()
                    .forEach(
                        event -> {
                          lines.writeBytes(writer.line(event));
                          events++;
                        }));
    Path inbox = Files.createDirectories(directory.resolve("work/inbox"));
    Files.write(inbox.resolve("season.jsonl"), lines.toByteArray());
    running =
        new ProcessBuilder(
                program.command(
                    "run",
                    "--work",
                    "work",
                    "--set",
                    "courtside.load.cron=",
                    "--set",
                    "courtside.backfill.repair=true",
                    "--set",
                    "courtside.alerts.webhook=http://127.0.0.1:"
                        + webhook.getAddress().getPort()
                        + "/alert"))
            .directory(directory.toFile())
            .redirectOutput(directory.resolve("run.out").toFile())
            .redirectError(directory.resolve("run.err").toFile())
            .start();
    // Before that a look at the state would start the server itself.
    Path out = directory.resolve("run.out");
    Await.until("run is ready", () -> Files.readString(out).contains("following"));
    Await.until(
        "all is scored",
        () -> courtside("status", "--work", "work").out().contains("scored %,d".formatted(events)));
  }

  @AfterEach
  void stop() {
    running.destroyForcibly();
    running.onExit().join();
    webhook.stop(0);
    BundledRedis.running(directory.resolve("work/redis")).ifPresent(BundledRedis::close);
  }

  private Outcome courtside(String... arguments) throws Exception {
    return program.run(directory, arguments);
  }

  private void asked(String job, String outcome) throws Exception {
    Outcome asked = courtside("jobs", "run", job, "--work", "work");
    assertThat(asked.code()).as(asked.err()).isZero();
    Await.until(
        job + " is " + outcome,
        () ->
            courtside("jobs", "--work", "work")
                .out()
                .lines()
                .anyMatch(line -> line.matches(job + " .*\\d  " + outcome + "  .*")));
  }

  @Test
  void jobs_run_beside_the_stream_and_prove_it_right() throws Exception {
    asked("load", "done");
    asked("backfill", "done");
    asked("check", "done");
    asked("export", "done");

    Outcome jobs = courtside("jobs", "--work", "work");
    Outcome counted =
        courtside(
            "sql",
            "SELECT count(*) AS n FROM fact_batch_score",
            "--format",
            "csv",
            "--work",
            "work");

    assertThat(jobs.out()).contains("The stream was right", "repaired 0 lines of players");
    assertThat(counted.out()).as(counted.err()).isEqualTo("n%n%d%n".formatted(events));
    assertThat(directory.resolve("work/reports/consistency-1.html")).isRegularFile();
    assertThat(directory.resolve("work/export")).isNotEmptyDirectory();
    assertThat(alerts).isEmpty();
  }

  @Test
  void job_that_cannot_run_is_told_and_the_stream_goes_on() throws Exception {
    Path asked = Files.createDirectories(directory.resolve("work/jobs"));
    Files.writeString(asked.resolve("nonsense.run"), "");

    Await.until("the alert has come", () -> !alerts.isEmpty());

    assertThat(alerts.get(0)).contains("\"part\":\"job nonsense\"", "failed: ");
    assertThat(courtside("status", "--work", "work").out()).contains("there is no such job");
    assertThat(courtside("jobs", "run", "nonsense", "--work", "work").code()).isEqualTo(1);
    running.destroy();
    assertThat(running.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(running.exitValue()).isEqualTo(143); // as SIGTERM asks for
  }
}
