package io.courtside.retrain;

import io.courtside.model.ModelFile;
import io.courtside.model.ModelStore;
import io.courtside.train.Contents;
import io.courtside.train.EventData;
import io.courtside.train.FinishedGame;
import io.courtside.train.TrainingException;
import java.io.IOException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The cheap step alone: keeps what the champion has learned and corrects how sure it is, from the
 * games between its last and the cut-off; judged and promoted as {@link Retraining} does, and as
 * safe to run again.
 */
public final class Recalibration {
  private final List<EventData> data;
  private final ModelStore store;
  private final InstantSource clock;
  private final Plan plan;
  private final Consumer<String> progress;

  /**
   * @param data events of all games that correct or judge, in the order the seasons were played
   * @param store whose champion is challenged
   * @param clock dates the model; decides nothing
   * @param plan what to do; its seasons do not matter
   * @param progress takes a line a step
   */
  public Recalibration(
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
   * @throws TrainingException where the data cannot be read
   * @throws IOException where the store or its champion cannot be used; then nothing is promoted
   */
  public Verdict run() throws IOException, TrainingException {
    Challenge challenge = Challenge.of(data, store, plan, progress);
    Optional<Verdict> no = challenge.tooFewToJudge();
    if (no.isPresent()) {
      return no.get();
    }
    Set<String> games =
        challenge.calendar().between(challenge.seenByChampion(), challenge.cutOffStart());
    if (games.size() < plan.rule().leastGames()) {
      return challenge.tooFew(
          "only %,d games lie between the champion's last (%s) and the cut-off %s; %,d are needed"
              .formatted(
                  games.size(),
                  challenge.seenByChampion(),
                  challenge.cutOff(),
                  plan.rule().leastGames()));
    }
    RecalibratedModel model = corrected(challenge.champion(), challenge.calendar(), games);
    return challenge.judge(
        new Challenger(
            model.model(),
            evaluation -> model.json(clock.instant(), evaluation),
            "%s recalibrated on %,d games that ended before %s"
                .formatted(challenge.champion().model().name(), games.size(), challenge.cutOff())));
  }

  private RecalibratedModel corrected(ModelFile champion, Calendar calendar, Set<String> ids)
      throws TrainingException {
    List<FinishedGame> games = new ArrayList<>();
    List<Contents> read = calendar.replay(ids, champion.seed(), games::add);
    CalibrationFit fit = new CalibrationFit(champion.model());
    games.forEach(fit::add);
    Calibration calibration = fit.fit();
    progress.accept(
        String.format(
            Locale.ROOT,
            "slope %.4f, shift %+.4f, home edge %+.4f",
            calibration.slope(),
            calibration.shift(),
            calibration.edge()));
    return RecalibratedModel.of(champion, calibration, games, read);
  }
}
