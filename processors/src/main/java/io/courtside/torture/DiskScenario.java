package io.courtside.torture;

import io.courtside.compare.LogFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * {@link Scenario#DISK_FULL}: the disk of a log is filled in mid-work, and later has room again.
 */
final class DiskScenario {
  private static final Duration FULL_FOR = Duration.ofSeconds(5);
  private static final Duration QUIET = Duration.ofSeconds(2);

  private final Bench bench;
  private final Undisturbed undisturbed;
  private final Trial trial;
  private final SmallDisk disk;
  private final String log;

  /**
   * @param log which log is on the small disk: {@code scored} or {@code dead-letter}
   */
  DiskScenario(Bench bench, Undisturbed undisturbed, Trial trial, SmallDisk disk, String log) {
    this.bench = bench;
    this.undisturbed = undisturbed;
    this.trial = trial;
    this.disk = disk;
    this.log = log;
  }

  /** How many of the lines can be scored onto the disk and leave half of it free. */
  static long linesThatFit(SmallDisk disk, Undisturbed undisturbed) throws IOException {
    long bytes = 0;
    for (Path file : LogFiles.of(undisturbed.outcome().scored())) {
      bytes += Files.size(file);
    }
    return undisturbed.lines() * (disk.freeBytes() / 2) / Math.max(1, bytes);
  }

  List<String> run() throws IOException, InterruptedException {
    Path directory = disk.empty(log);
    try {
      return run(directory);
    } finally {
      disk.empty(log);
    }
  }

  private List<String> run(Path directory) throws IOException, InterruptedException {
    boolean isScored = log.equals("scored");
    trial.keeps(isScored ? directory : trial.scored(), isScored ? trial.deadLetters() : directory);
    List<String> arguments = new ArrayList<>(Knobs.STEADY.arguments());
    arguments.addAll(List.of("--set", "courtside." + log + ".directory=" + directory));
    Life life = trial.score(undisturbed.input(), arguments);
    if (!life.awaitLines(undisturbed.lines() / 5)) {
      return List.of("the program ended with " + life.exitCode() + " before the disk was full");
    }
    List<String> problems = new ArrayList<>();
    fillAndFree(life, problems);
    life.excuse();
    int code = life.awaitEnd();
    if (code != 0) {
      problems.add("the program did not go on when there was room: exit code " + code);
    }
    if (complaints() == 0) {
      problems.add("the program's log does not say that the disk is full");
    }
    problems.addAll(Comparison.ofSameFile(undisturbed.outcome(), trial.outcome()).lines());
    return problems;
  }

  private void fillAndFree(Life life, List<String> problems)
      throws IOException, InterruptedException {
    long filledAt = life.look();
    disk.fill();
    life.awaitQuiet(QUIET);
    long stoodAt = life.committed();
    life.awaitQuiet(FULL_FOR);
    if (!life.isAlive()) {
      problems.add("the program ended with " + life.exitCode() + " when the disk was full");
    } else if (life.committed() != stoodAt || stoodAt >= undisturbed.lines()) {
      problems.add(
          "the program did not stop: %,d lines, then %,d".formatted(stoodAt, life.committed()));
    }
    long freedAt = life.millis();
    disk.free();
    boolean more = life.awaitMore(stoodAt, Duration.ofSeconds(30));
    bench.say(
        "     %s: full at %,d lines, stood still at %,d; %s",
        log,
        filledAt,
        stoodAt,
        more
            ? "went on %,d ms after there was room".formatted(life.millis() - freedAt)
            : "nothing more in 30 s");
  }

  private long complaints() throws IOException {
    try (Stream<String> lines = Files.lines(trial.log(), StandardCharsets.ISO_8859_1)) {
      return lines.filter(line -> line.contains("No space left")).count();
    }
  }
}
