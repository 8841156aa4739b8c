package io.courtside.train;

import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.score.GameState;
import io.courtside.score.Leverage;
import io.courtside.score.WinProbability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Makes a win-probability model from seasons of events and evaluates it on others. */
public final class Training {
  private static final int EPOCHS = 10;
  private static final double AGREEMENT = 1e-9;

  private final List<EventData> data;
  private final Instant at;
  private final Consumer<String> progress;
  private final List<Contents> files = new ArrayList<>();
  private final League league = new League(Carryover.NONE);
  private Instant until;

  private Training(List<EventData> data, Instant at, Consumer<String> progress) {
    this.data = data;
    this.at = at;
    this.progress = progress;
  }

  /**
   * What a training made.
   *
   * @param model the model
   * @param evaluation how good it is on the files to evaluate on
   * @param modelFile where it was written
   */
  public record Result(WinProbability model, Evaluation evaluation, Path modelFile) {
    /** The evaluation's text report. */
    public String report() {
      return evaluation.text();
    }
  }

  /**
   * Trains on {@code trainFiles}, evaluates on {@code evaluateFiles} and writes {@code modelFile}.
   *
   * <p>Every event of the training files counts but the games' starts and ends; the same files give
   * the same weights. Two seasons fit a heap of 1 GiB and take about half a minute on an idle core.
   *
   * @param clock dates the model
   * @param progress takes a line a step
   * @throws TrainingException where a file is missing, unreadable or without a finished game, or
   *     the model cannot be written
   */
  public static Result run(
      List<Path> trainFiles,
      List<Path> evaluateFiles,
      Path modelFile,
      InstantSource clock,
      Consumer<String> progress)
      throws TrainingException {
    requireApart(trainFiles, evaluateFiles);
    ModelDocument document = train(EventData.files(trainFiles), clock.instant(), progress);
    Evaluation evaluation =
        Evaluation.of(evaluateFiles, document.model(), document.seed(), progress);
    write(modelFile, document.json(evaluation));
    progress.accept("wrote " + modelFile);
    return new Result(document.model(), evaluation, modelFile);
  }

  /**
   * Trains on {@code data}, in the order the seasons were played.
   *
   * @param at dates the model
   * @param progress takes a line a step
   * @throws TrainingException as {@link #run}
   */
  public static ModelDocument train(List<EventData> data, Instant at, Consumer<String> progress)
      throws TrainingException {
    Training training = new Training(data, at, progress);
    LinearTraining.Trained trained = training.weights();
    double averageSwing = training.averageSwing(trained);
    ShotTraining.Trained shots = ShotTraining.train(data, at, progress);
    ModelDocument document =
        new ModelDocument(
            at,
            training.files,
            training.until,
            trained,
            averageSwing,
            shots,
            training.league.learned());
    progress.accept("trained " + document.name());
    return document;
  }

  private static void requireApart(List<Path> trainFiles, List<Path> evaluateFiles)
      throws TrainingException {
    if (trainFiles.isEmpty()) {
      throw new TrainingException("name at least one file to train on");
    }
    for (Path file : evaluateFiles) {
      if (trainFiles.contains(file)) {
        throw new TrainingException(file + ": cannot be trained on and evaluated on at once");
      }
    }
  }

  private LinearTraining.Trained weights() throws TrainingException {
    LinearTraining linear = new LinearTraining("game states after every event", at, EPOCHS);
    KnownTeams games = new KnownTeams(linear::add);
    for (EventData part : data) {
      Contents contents = FinishedGames.of(part, league, games);
      files.add(contents);
      progress.accept(
          "read %s: %,d events of %,d games"
              .formatted(contents.name(), contents.events(), contents.games()));
    }
    games.end();
    until = games.lastEnd();
    progress.accept("training on %,d states, %d passes".formatted(linear.size(), EPOCHS));
    return linear.train();
  }

  /** Plays the games once more: to keep all their states would take more memory than to train. */
  private double averageSwing(LinearTraining.Trained trained) throws TrainingException {
    WinProbability model = new WinProbability("unnamed", trained.weights(), trained.bias(), 1);
    List<GameState> sample = new ArrayList<>();
    double[] sum = new double[1];
    long[] count = new long[1];
    KnownTeams games =
        new KnownTeams(
            game -> {
              List<GameState> states = game.states();
              sample.add(states.get(sample.size() % states.size()));
              states.forEach(state -> sum[0] += Leverage.swing(model, state));
              count[0] += states.size();
            });
    League again = new League(Carryover.NONE);
    for (EventData part : data) {
      FinishedGames.of(part, again, games);
    }
    games.end();
    requireAgreement(trained, model, sample);
    return sum[0] / count[0];
  }

  /** The scorer evaluates the weights itself; it must say what Tribuo says. */
  private void requireAgreement(
      LinearTraining.Trained trained, WinProbability model, List<GameState> sample)
      throws TrainingException {
    double difference = trained.largestDifference(model, sample);
    if (difference > AGREEMENT) {
      throw new TrainingException(
          "the scorer and Tribuo differ by " + difference + ", more than " + AGREEMENT);
    }
    progress.accept("scorer and Tribuo agree within %.0e".formatted(Math.max(difference, 1e-17)));
  }

  private static void write(Path modelFile, String json) throws TrainingException {
    try {
      Path folder = modelFile.toAbsolutePath().getParent();
      Files.createDirectories(folder);
      Files.writeString(modelFile, json);
    } catch (IOException e) {
      throw new TrainingException(modelFile + ": cannot be written: " + e.getMessage(), e);
    }
  }
}
