package io.courtside.torture;

import io.courtside.books.Books;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** {@link Scenario#TERM}: SIGTERM at random moments; each time the program must end in order. */
final class TermScenario {
  private static final int TERMINATED = 128 + 15;
  private static final int ONE_IN = 5;
  private static final Duration MARGIN = Duration.ofSeconds(5);

  private final Bench bench;
  private final Undisturbed undisturbed;
  private final Trial trial;
  private final Duration limit;
  private final List<String> problems = new ArrayList<>();

  /**
   * @param shutdownTimeout in which the program has to end
   */
  TermScenario(Bench bench, Undisturbed undisturbed, Trial trial, Duration shutdownTimeout) {
    this.bench = bench;
    this.undisturbed = undisturbed;
    this.trial = trial;
    this.limit = shutdownTimeout.plus(MARGIN);
  }

  List<String> run() throws IOException, InterruptedException {
    int times = Math.max(1, bench.plan().kills() / ONE_IN);
    Moments moments =
        new Moments(
            bench.plan().seed() + 2, times, 0, undisturbed.lines(), undisturbed.startMillis());
    List<String> knobs = Knobs.STEADY.arguments(moments.linesPerSecond());
    Life life = trial.score(undisturbed.input(), knobs);
    int struck = 0;
    while (moments.hasNext()) {
      Moment moment = moments.next(life.look());
      if (!life.await(moment)) {
        problems.add("the program ended with " + life.exitCode() + " before it was told to");
        break;
      }
      struck++;
      terminate(life, moment, struck);
      life = trial.score(undisturbed.input(), knobs);
    }
    int code = life.awaitEnd();
    if (code != 0) {
      problems.add("the last start ended with exit code " + code);
    }
    problems.addAll(Comparison.ofSameFile(undisturbed.outcome(), trial.outcome()).lines());
    return problems;
  }

  private void terminate(Life life, Moment moment, int number)
      throws IOException, InterruptedException {
    long millis = life.millis();
    long committed = life.look();
    life.terminate();
    if (!life.awaitEnd(limit)) {
      problems.add("SIGTERM " + number + ": still running after " + limit.toSeconds() + " s");
      life.kill();
      return;
    }
    long took = life.millis() - millis;
    if (life.exitCode() != TERMINATED) {
      problems.add("SIGTERM " + number + ": exit code " + life.exitCode() + ", not " + TERMINATED);
    }
    int servers = trial.servers().running().size();
    if (servers > 0) {
      problems.add("SIGTERM " + number + ": its Redis server was left running");
    }
    Books books = trial.witness().booksAtRest();
    long onDisk = trial.scoredLinesOnDisk();
    if (onDisk != books.scored() || !books.balanced()) {
      problems.add(
          "SIGTERM %d left no clean commit: %,d scored lines on disk, books %s"
              .formatted(number, onDisk, books));
    }
    bench.say(
        "%3d  SIGTERM %,d ms after start, %,d lines committed%s; ended after %,d ms, %,d committed",
        number, millis, committed, moment.isInStart() ? ", in its start" : "", took, books.read());
  }
}
