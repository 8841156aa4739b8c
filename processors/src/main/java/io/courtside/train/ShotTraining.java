package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.league.Carryover;
import io.courtside.score.Scorer;
import io.courtside.score.ShotFeatures;
import io.courtside.score.ShotForm;
import io.courtside.score.ShotKind;
import io.courtside.score.ShotValue;
import io.courtside.score.WinProbability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** Makes the shot model from seasons of events, and says what it and its context are worth. */
public final class ShotTraining {
  private static final double AGREEMENT = 1e-9;
  private static final int SAMPLE_EVERY = 97;

  private final Instant at;
  private final Consumer<String> progress;
  private final SeasonReplay replay =
      new SeasonReplay(new Scorer(WinProbability.shipped(), ShotValue.shipped()), Carryover.NONE);
  private final List<Sample> samples = new ArrayList<>();
  private Rows winRows;

  private ShotTraining(Instant at, Consumer<String> progress) {
    this.at = at;
    this.progress = progress;
  }

  /**
   * A trained shot model.
   *
   * @param model the model
   * @param trainer Tribuo's words for how it was trained
   */
  public record Trained(ShotValue model, String trainer) {}

  /**
   * Trains on {@code data}, in the order the seasons were played.
   *
   * @param at dates the model
   * @param progress takes a line a step
   * @throws TrainingException where it cannot be read or has no shot, or the model is not what
   *     Tribuo says
   */
  public static Trained train(List<EventData> data, Instant at, Consumer<String> progress)
      throws TrainingException {
    ShotTraining training = new ShotTraining(at, progress);
    double[] averages = averages(data);
    Rows rows = training.collect(data, averages, (game, shot) -> {});
    return training.train(rows, averages).trained();
  }

  /**
   * Trains on {@code data} and reports how good the model is on {@code held}, what the freshness of
   * its context is worth, and what other features would be.
   *
   * @param held the seasons after, in order
   * @param at dates the models
   * @param progress takes a line a step
   * @return the trained model and the report
   * @throws TrainingException as {@link #train}
   */
  public static Report report(
      List<EventData> data, List<EventData> held, Instant at, Consumer<String> progress)
      throws TrainingException {
    ShotTraining training = new ShotTraining(at, progress);
    double[] averages = averages(data);
    Rows rows = training.collect(data, averages, (game, shot) -> {});
    Made made = training.train(rows, averages);
    Rows momentumRows = training.winRows;
    Freshness freshness = new Freshness(made.trained().model());
    Rows heldRows = training.collect(held, averages, freshness::add);
    String ablation =
        new ShotAblation(rows, heldRows, at).text(freshness.logLossAtStart(), progress);
    String momentum = MomentumAblation.text(momentumRows, training.winRows, at);
    return new Report(made.trained(), freshness.text() + "\n" + ablation + "\n" + momentum);
  }

  /**
   * What {@link #report} found.
   *
   * @param trained the model
   * @param text three tables: by freshness of the shooter's form, by features, and what momentum
   *     adds to the probability to win
   */
  public record Report(Trained trained, String text) {}

  /** A shot to compare on. */
  private record Sample(Event shot, ShotForm form) {}

  /** A model in both forms. */
  private record Made(Trained trained, Logit logit) {}

  private Made train(Rows rows, double[] averages) throws TrainingException {
    progress.accept("training on %,d shots and free throws".formatted(rows.size()));
    Logit logit = Logit.train(rows, ShotFeatures.list(), at);
    Made made = new Made(new Trained(logit.model(averages), logit.trainer()), logit);
    requireAgreement(made);
    return made;
  }

  /** A shot of a replay, and the game before it. */
  private interface Watcher {
    void shot(GameReplay game, Event shot);
  }

  private Rows collect(List<EventData> data, double[] averages, Watcher watcher)
      throws TrainingException {
    ShotCollector collector = new ShotCollector(averages);
    MomentumAblation.Collector wins = new MomentumAblation.Collector();
    replay.run(
        data,
        (game, event, score) -> {
          if (GameReplay.isShot(event)) {
            watcher.shot(game, event);
            sample(game, event, collector.rows().size());
          }
          collector.take(game, event, score);
          wins.take(game, event, score);
        });
    winRows = wins.rows();
    if (collector.rows().size() == 0) {
      throw new TrainingException("the data has no shot of a player");
    }
    progress.accept("read %,d shots and free throws".formatted(collector.rows().size()));
    return collector.rows();
  }

  private void sample(GameReplay game, Event shot, int number) {
    if (number % SAMPLE_EVERY == 0) {
      samples.add(new Sample(shot, game.formAtStart(shot.playerId())));
    }
  }

  /** The scorer evaluates the weights itself; it must say what Tribuo says. */
  private void requireAgreement(Made made) throws TrainingException {
    double largest = 0;
    ShotValue model = made.trained().model();
    for (Sample sample : samples) {
      double[] features = ShotFeatures.row(sample.shot(), sample.form(), model.averages());
      double tribuo = made.logit().predictedByTribuo(features);
      largest = Math.max(largest, Math.abs(model.made(sample.shot(), sample.form()) - tribuo));
    }
    if (largest > AGREEMENT) {
      throw new TrainingException(
          "the scorer and Tribuo differ by " + largest + ", more than " + AGREEMENT);
    }
    progress.accept(
        "scorer and Tribuo agree within %.0e on %,d shots"
            .formatted(Math.max(largest, 1e-17), samples.size()));
  }

  /** How often shots go in, by kind. */
  private static double[] averages(List<EventData> data) throws TrainingException {
    ShotForm[] all = {ShotForm.NONE};
    for (EventData part : data) {
      part.read(
          event -> {
            if (GameReplay.isShot(event)) {
              all[0] = all[0].plus(ShotKind.of(event), event.made());
            }
          });
    }
    // With one kind alone there is nothing to tell apart, and Tribuo fails on rows that are full.
    if (Arrays.stream(ShotKind.values()).filter(kind -> all[0].tries(kind) > 0).count() < 2) {
      throw new TrainingException("the data does not have players' shots of two kinds or more");
    }
    double[] averages = new double[ShotKind.values().length];
    for (ShotKind kind : ShotKind.values()) {
      averages[kind.index()] = (all[0].makes(kind) + 1.0) / (all[0].tries(kind) + 2.0);
    }
    return averages;
  }
}
