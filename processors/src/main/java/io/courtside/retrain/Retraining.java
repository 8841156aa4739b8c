package io.courtside.retrain;

import io.courtside.model.ModelStore;
import io.courtside.train.EventData;
import io.courtside.train.ModelDocument;
import io.courtside.train.Training;
import io.courtside.train.TrainingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Trains a new model on the games before a cut-off, and lets it succeed the champion if it is
 * proven better on games that neither has seen. May be run again after a crash at any point, and
 * ends as if there had been none.
 */
public final class Retraining {
  private final List<EventData> data;
  private final ModelStore store;
  private final InstantSource clock;
  private final Plan plan;
  private final Consumer<String> progress;

  /**
   * @param data events of all games that train or judge, in the order the seasons were played; at
   *     best also the season before, from which the strength of teams is known
   * @param store whose champion is challenged
   * @param clock dates the model; decides nothing
   * @param plan what to do
   * @param progress takes a line a step
   */
  public Retraining(
      List<EventData> data,
      ModelStore store,
      InstantSource clock,
      Plan plan,
      Consumer<String> progress) {
    this.data = List.copyOf(data);
    this.store = store;
    this.clock = clock;
    this.plan = plan;
    this.progress = progress;
  }

  /**
   * Does it.
   *
   * @throws TrainingException where the data cannot be read or has nothing to learn from
   * @throws IOException where the store or its champion cannot be used; then nothing is promoted
   */
  public Verdict run() throws IOException, TrainingException {
    Challenge challenge = Challenge.of(data, store, plan, progress);
    Optional<Verdict> no = challenge.tooFewToJudge();
    if (no.isPresent()) {
      return no.get();
    }
    Set<String> games = challenge.calendar().endedBefore(challenge.cutOffStart(), plan.seasons());
    if (games.isEmpty()) {
      return challenge.tooFew("no game ended before the cut-off " + challenge.cutOff());
    }
    ModelDocument trained =
        Training.train(challenge.calendar().only(games), clock.instant(), progress);
    return challenge.judge(
        new Challenger(
            trained.model(),
            trained::json,
            "trained on %,d games that ended before %s"
                .formatted(games.size(), challenge.cutOff())));
  }
}
