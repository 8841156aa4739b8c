package io.courtside.torture;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.simulate.Night;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program, killed in mid-work: nothing lost, nothing twice, nothing changed. */
class TortureIT {
  private static final Path JAR = Path.of("target/courtside.jar").toAbsolutePath();
  private static final Path HOME = Path.of("").toAbsolutePath().getParent();
  private static final int LINES = 40_000;

  @TempDir Path directory;

  @Test
  void killed_with_its_redis_at_random_moments_it_scores_the_same() throws Exception {
    Path events = Files.write(directory.resolve("events.jsonl"), disordered(new Random(3)));
    List<String> said =
        torture(
            events.toString(),
            "--lines=" + LINES,
            "--scenario=kill",
            "--kills=4",
            "--redis-kills=1",
            "--work=" + directory.resolve("work"));
    assertThat(said)
        .anyMatch(line -> line.startsWith("undisturbed: 40,000 lines"))
        .anyMatch(line -> line.startsWith("  5  kill -9 of "))
        .anyMatch(line -> line.startsWith("kill: the same as undisturbed"))
        .contains("verdict: all held", "exit code 0");
  }

  private List<String> torture(String... arguments) throws IOException, InterruptedException {
    Path said = directory.resolve("said.txt");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:TieredStopAtLevel=1",
                "-Dcourtside.home=" + HOME,
                "-jar",
                JAR.toString(),
                "torture"));
    command.addAll(List.of(arguments));
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    if (!process.waitFor(3, TimeUnit.MINUTES)) {
      process.destroyForcibly().waitFor();
    }
    List<String> lines = new ArrayList<>(Files.readAllLines(said, StandardCharsets.UTF_8));
    lines.add("exit code " + process.exitValue());
    return lines;
  }

  /** Three nights, with one line in fifty twice, as many out of order, and some that are none. */
  private static List<String> disordered(Random random) {
    EventWriter writer = new EventWriter();
    List<String> lines = new ArrayList<>();
    for (int night = 0; lines.size() < LINES; night++) {
      Instant start = Instant.parse("2024-01-10T19:00:00Z").plus(Duration.ofDays(night));
      for (Event event : Night.simulate(5, start, 15).events()) {
        String line = new String(writer.line(event), StandardCharsets.UTF_8).strip();
        lines.add(Math.max(0, lines.size() - moved(random)), line);
        if (random.nextInt(50) == 0) {
          lines.add(line);
        }
        if (random.nextInt(1_000) == 0) {
          lines.add(line.substring(0, 1 + random.nextInt(line.length() - 1)));
        }
      }
    }
    return lines;
  }

  private static int moved(Random random) {
    return random.nextInt(50) == 0 ? 1 + random.nextInt(20) : 0;
  }
}
