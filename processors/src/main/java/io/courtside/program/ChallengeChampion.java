package io.courtside.program;

import io.courtside.cli.ChallengeChoice;
import io.courtside.cli.ExitCode;
import io.courtside.failure.Failure;
import io.courtside.model.BadModel;
import io.courtside.model.ModelStore;
import io.courtside.pipeline.Models;
import io.courtside.retrain.Plan;
import io.courtside.retrain.Recalibration;
import io.courtside.retrain.Retraining;
import io.courtside.retrain.Verdict;
import io.courtside.settings.Settings;
import io.courtside.train.EventData;
import io.courtside.train.TrainingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;

/** Commands {@code retrain} and {@code recalibrate}: a new model against the champion. */
final class ChallengeChampion {
  private final InstantSource clock;

  /**
   * @param clock dates models
   */
  ChallengeChampion(InstantSource clock) {
    this.clock = clock;
  }

  /** Either kind of challenge. */
  @FunctionalInterface
  private interface Kind {
    Verdict run(List<EventData> data, ModelStore store, Plan plan, Consumer<String> progress)
        throws IOException, TrainingException;
  }

  int retrain(Settings settings, ChallengeChoice choice, PrintWriter out) throws IOException {
    return challenge(
        settings,
        choice,
        out,
        (data, store, plan, told) -> new Retraining(data, store, clock, plan, told).run());
  }

  int recalibrate(Settings settings, ChallengeChoice choice, PrintWriter out) throws IOException {
    return challenge(
        settings,
        choice,
        out,
        (data, store, plan, told) -> new Recalibration(data, store, clock, plan, told).run());
  }

  private static int challenge(
      Settings settings, ChallengeChoice choice, PrintWriter out, Kind kind) throws IOException {
    Plan plan = Plan.of(settings, choice.cutOff(), choice.evaluateFrom(), choice.dryRun());
    try {
      Verdict verdict =
          kind.run(
              EventData.files(choice.data()), Models.store(settings), plan, line -> say(out, line));
      say(out, verdict.text() + (choice.dryRun() ? "; dry run, nothing was changed" : ""));
      return ExitCode.OK;
    } catch (BadModel e) {
      throw new Failure(e.getMessage() + "; the champion is as before", e);
    } catch (TrainingException e) {
      throw new Failure(e.getMessage(), e);
    }
  }

  private static void say(PrintWriter out, String line) {
    out.println(line);
    out.flush();
  }
}
