package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program under a load test, from its start to its books. */
class LoadTestIT {
  private static final Path JAR = Path.of("target/courtside.jar").toAbsolutePath();
  private static final Path HOME = Path.of("").toAbsolutePath().getParent();

  @TempDir Path directory;

  private Process process;

  @AfterEach
  void end() throws InterruptedException {
    if (process.isAlive()) {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly().waitFor();
    }
  }

  private Path said() {
    return directory.resolve("said.txt");
  }

  private void begin(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + directory,
                "-Dcourtside.home=" + HOME,
                "-jar",
                JAR.toString(),
                "load-test",
                "--report=" + directory.resolve("report")));
    command.addAll(List.of(arguments));
    process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(said().toFile())
            .start();
  }

  private List<String> ended() throws IOException, InterruptedException {
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).as("it ends by itself").isTrue();
    return Files.readAllLines(said(), StandardCharsets.UTF_8);
  }

  private JsonNode summary() throws IOException {
    return new ObjectMapper().readTree(directory.resolve("report/summary.json").toFile());
  }

  /** What a test leaves beside its report: nothing of its own work directory. */
  private List<String> left() throws IOException {
    try (Stream<Path> there = Files.list(directory)) {
      return there
          .map(path -> path.getFileName().toString())
          .filter(name -> name.startsWith("courtside-load-test"))
          .toList();
    }
  }

  @Test
  void every_event_is_scored_and_in_the_books() throws Exception {
    begin("--rate=400", "--duration=3s", "--warm-up=1s", "--arrivals=even");
    List<String> lines = ended();

    assertThat(process.exitValue()).as("%s", lines).isZero();
    assertThat(lines).anyMatch(line -> line.endsWith("all that were written"));
    JsonNode summary = summary();
    assertThat(summary.get("written").asLong()).isEqualTo(400 * 5);
    assertThat(summary.get("scored").asLong()).isEqualTo(400 * 5);
    assertThat(summary.at("/latency_ms/events").asLong()).isEqualTo(400 * 3);
    assertThat(summary.at("/latency_ms/p50").asDouble()).isPositive();
    assertThat(summary.at("/books/read").asLong()).isEqualTo(400 * 5);
    assertThat(summary.at("/books/balanced").asBoolean()).isTrue();
    assertThat(left()).isEmpty();
  }

  @Test
  void asked_to_end_it_tells_what_was_measured_so_far_and_leaves_nothing_behind() throws Exception {
    begin("--rate=200", "--duration=10m", "--warm-up=1s");
    while (process.isAlive() && !Files.readString(said()).contains("2 of 602 s")) {
      process.waitFor(100, TimeUnit.MILLISECONDS);
    }
    process.destroy(); // SIGTERM
    List<String> lines = ended();

    assertThat(process.exitValue()).as("%s", lines).isEqualTo(143);
    assertThat(lines).anyMatch(line -> line.startsWith("due to score read"));
    assertThat(summary().get("stopped_early").asBoolean()).isTrue();
    assertThat(left()).isEmpty();
  }
}
