package io.courtside.torture;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** {@link Scenario#REDIS_PAUSE}: Redis stands still for a while; the program must go on unaided. */
final class PauseScenario {
  private final Bench bench;
  private final Undisturbed undisturbed;
  private final Trial trial;

  PauseScenario(Bench bench, Undisturbed undisturbed, Trial trial) {
    this.bench = bench;
    this.undisturbed = undisturbed;
    this.trial = trial;
  }

  List<String> run() throws IOException, InterruptedException {
    List<String> problems = new ArrayList<>();
    double share = 0.2 + 0.4 * new Random(bench.plan().seed() + 3).nextDouble();
    Life life = trial.score(undisturbed.input(), Knobs.STEADY.arguments());
    if (!life.awaitLines((long) (share * undisturbed.lines()))) {
      return List.of("the program ended with " + life.exitCode() + " before the pause");
    }
    long millis = life.millis();
    long before = life.committed();
    List<ProcessHandle> servers = trial.servers().running();
    if (servers.isEmpty()) {
      return List.of("there is no Redis server to stop");
    }
    Duration pause = bench.plan().pause();
    for (ProcessHandle server : servers) {
      Signal.STOP.send(server.pid());
    }
    TimeUnit.MILLISECONDS.sleep(pause.toMillis());
    for (ProcessHandle server : servers) {
      Signal.CONT.send(server.pid());
    }
    life.excuse();
    long resumed = life.millis();
    if (life.awaitMore(before, Duration.ofSeconds(60))) {
      bench.say(
          "     Redis stopped %,d ms after start at %,d lines, for %d s; next commit seen %,d ms "
              + "after it went on",
          millis, before, pause.toSeconds(), life.millis() - resumed);
    }
    int code = life.awaitEnd();
    if (code != 0) {
      problems.add("the program did not go on unaided: exit code " + code);
      code = trial.score(undisturbed.input(), Knobs.STEADY.arguments()).awaitEnd();
      bench.say("     started again, it ended with exit code %d", code);
    }
    problems.addAll(Comparison.ofSameFile(undisturbed.outcome(), trial.outcome()).lines());
    return problems;
  }
}
