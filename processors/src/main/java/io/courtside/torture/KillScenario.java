package io.courtside.torture;

import io.courtside.failure.Failure;
import io.courtside.torture.Moment.Victim;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** {@link Scenario#KILL}: {@code kill -9} at random moments, and a new start each time. */
final class KillScenario {
  private static final Duration GOES_ON_WITHIN = Duration.ofSeconds(20);
  private static final int SIGN_OF_LIFE_LINES = 1_000;
  private static final int MOST_ENDS = 20;

  private final Bench bench;
  private final Undisturbed undisturbed;
  private final Trial trial;
  private final Moments moments;
  private final Random knobs;
  private final List<String> problems = new ArrayList<>();
  private Life life;
  private Knobs turned = Knobs.STEADY;
  private int struck;
  private int serverDeaths;
  private int wentOn;
  private int ends;

  KillScenario(Bench bench, Undisturbed undisturbed, Trial trial) {
    this.bench = bench;
    this.undisturbed = undisturbed;
    this.trial = trial;
    Plan plan = bench.plan();
    this.moments =
        new Moments(
            plan.seed(),
            plan.kills(),
            plan.redisKills(),
            undisturbed.lines(),
            undisturbed.startMillis());
    this.knobs = new Random(plan.seed() + 1);
  }

  /** What was found wrong; nothing if all is well. */
  List<String> run() throws IOException, InterruptedException {
    start();
    int missed = 0;
    while (moments.hasNext() && missed == 0) {
      Moment moment = moments.next(life.look());
      if (reach(moment)) {
        strike(moment);
      } else {
        missed = 1 + moments.left();
      }
    }
    finish();
    bench.say(
        "%d blows in the work, %d of %d times the program went on by itself after its Redis died, "
            + "%d unforeseen ends",
        struck, wentOn, serverDeaths, ends);
    if (missed > 0) {
      problems.add(
          "the work was over with " + missed + " blows to go: use more lines or fewer blows");
    }
    problems.addAll(Comparison.ofSameFile(undisturbed.outcome(), trial.outcome()).lines());
    return problems;
  }

  private void start() {
    if (bench.plan().vary()) {
      turned = Knobs.drawn(knobs);
    }
    life = trial.score(undisturbed.input(), turned.arguments(moments.linesPerSecond()));
  }

  /** Waits for the moment; false when all of the work is done before. */
  private boolean reach(Moment moment) throws IOException, InterruptedException {
    while (!life.await(moment)) {
      if (life.exitCode() == 0 || endedWithAllDone()) {
        return false;
      }
      start();
    }
    return true;
  }

  /** Notes an end that was not asked for; true where there is nothing left to start it for. */
  private boolean endedWithAllDone() throws IOException {
    ends++;
    bench.say(
        "     ended by itself with exit code %d, %,d ms after start, %,d lines committed",
        life.exitCode(), life.millis(), life.committed());
    problems.add(
        "the program ended with exit code " + life.exitCode() + ", saying: " + trial.lastWords());
    if (ends > MOST_ENDS) {
      throw new Failure("the program ends again and again; see " + trial.log());
    }
    return life.committed() >= undisturbed.outcome().books().read();
  }

  private void strike(Moment moment) throws InterruptedException {
    struck++;
    requireOneServer();
    long millis = life.millis();
    if (moment.victim() != Victim.PROGRAM) {
      trial.servers().kill();
    }
    if (moment.victim() != Victim.REDIS) {
      life.kill();
    }
    bench.say(
        "%3d  kill -9 of %s, %,d ms after start, %,d lines committed%s (%s)",
        struck,
        moment.victim(),
        millis,
        life.committed(),
        moment.isInStart() ? ", in its start" : "",
        turned);
    if (moment.victim() == Victim.REDIS) {
      seeWhetherItGoesOn(millis);
    }
    if (!life.isAlive()) {
      start();
    }
  }

  /** Two servers on one append-only file would destroy it. */
  private void requireOneServer() {
    int servers = trial.servers().running().size();
    if (servers > 1) {
      problems.add(servers + " Redis servers at once on one directory, before blow " + struck);
    }
  }

  private void seeWhetherItGoesOn(long since) throws InterruptedException {
    serverDeaths++;
    // What was committed after the last look is not yet a sign of life.
    long before =
        Math.min(life.committed() + SIGN_OF_LIFE_LINES, undisturbed.outcome().books().read() - 1);
    if (life.awaitMore(before, GOES_ON_WITHIN)) {
      wentOn++;
      bench.say("     went on by itself after %,d ms", life.millis() - since);
    } else if (life.isAlive()) {
      bench.say("     did not go on in %d s: killed and started again", GOES_ON_WITHIN.toSeconds());
      life.kill();
    } else if (life.exitCode() != 0) {
      bench.say("     ended by itself with exit code %d: started again", life.exitCode());
    } else {
      wentOn++;
    }
  }

  private void finish() throws IOException, InterruptedException {
    if (!life.isAlive()) {
      return;
    }
    while (life.awaitEnd() != 0 && !endedWithAllDone()) {
      start();
    }
  }
}
