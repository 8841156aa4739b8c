package io.courtside.torture;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Goes through the scenarios of a plan, one after another, and gives a verdict on each. */
public final class Torture {
  private final Bench bench;
  private final Duration shutdownTimeout;
  private final List<String> failed = new ArrayList<>();

  /**
   * @param shutdownTimeout in which the program has to end when told to
   */
  public Torture(Bench bench, Duration shutdownTimeout) {
    this.bench = bench;
    this.shutdownTimeout = shutdownTimeout;
  }

  /**
   * Does all of it.
   *
   * @return whether every verdict is good
   * @throws IOException where the work directory cannot be used
   */
  public boolean run() throws IOException, InterruptedException {
    Plan plan = bench.plan();
    Files.createDirectories(bench.work());
    Path input = bench.work().resolve("input.jsonl");
    long lines = FirstLines.copy(plan.file(), plan.lines(), input);
    bench.say("seed %d, %,d lines of %s, work %s", plan.seed(), lines, plan.file(), bench.work());
    if (lines == 0) {
      throw new Failure("there is no line in " + plan.file());
    }
    Undisturbed undisturbed = bench.undisturbed("undisturbed", input, lines);
    for (Scenario scenario : plan.scenarios()) {
      if (scenario == Scenario.DISK_FULL) {
        diskFull(undisturbed);
      } else {
        attempt(scenario.toString(), trial -> problems(scenario, undisturbed, trial));
      }
    }
    bench.say("verdict: %s", failed.isEmpty() ? "all held" : "failed: " + failed);
    return failed.isEmpty();
  }

  private List<String> problems(Scenario scenario, Undisturbed undisturbed, Trial trial)
      throws IOException, InterruptedException {
    return switch (scenario) {
      case KILL -> new KillScenario(bench, undisturbed, trial).run();
      case TERM -> new TermScenario(bench, undisturbed, trial, shutdownTimeout).run();
      case REDIS_PAUSE -> new PauseScenario(bench, undisturbed, trial).run();
      case INBOX -> new InboxScenario(bench, undisturbed, trial).run();
      case DISK_FULL -> throw new IllegalArgumentException("a disk is needed");
    };
  }

  private void diskFull(Undisturbed all) throws IOException, InterruptedException {
    if (bench.plan().smallDisk().isEmpty()) {
      bench.say("disk-full: left out, it needs --small-disk");
      return;
    }
    SmallDisk disk = new SmallDisk(bench.plan().smallDisk().get());
    disk.free();
    long lines = Math.min(all.lines(), DiskScenario.linesThatFit(disk, all));
    Undisturbed fitting = all;
    if (lines < all.lines()) {
      Path input = bench.work().resolve("input-disk.jsonl");
      lines = FirstLines.copy(all.input(), lines, input);
      fitting = bench.undisturbed("undisturbed-disk", input, lines);
    }
    for (String log : List.of("scored", "dead-letter")) {
      Undisturbed calm = fitting;
      attempt(
          Scenario.DISK_FULL + "-" + log,
          trial -> new DiskScenario(bench, calm, trial, disk, log).run());
    }
  }

  /** Breaks a program and says what is wrong with it afterwards. */
  @FunctionalInterface
  private interface Attempt {
    List<String> on(Trial trial) throws IOException, InterruptedException;
  }

  private void attempt(String name, Attempt attempt) throws IOException, InterruptedException {
    bench.say("%s:", name);
    long started = bench.nanoTime().getAsLong();
    List<String> problems;
    Trial trial = bench.trial(name);
    try {
      problems = attempt.on(trial);
    } catch (Failure e) {
      problems = List.of(e.getMessage());
    } finally {
      trial.end();
    }
    problems.forEach(problem -> bench.say("     %s", problem));
    bench.say(
        "%s: %s after %.1f s",
        name,
        problems.isEmpty() ? "the same as undisturbed" : "FAILED",
        (bench.nanoTime().getAsLong() - started) / 1e9);
    if (!problems.isEmpty()) {
      failed.add(name);
    }
  }
}
