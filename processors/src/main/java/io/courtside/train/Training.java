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
  // As long as little is known of the teams, their games say too much of the score and too little
  // of strength: the first 200 games of a season, or a sixth of the few there are.
  private static final int GAMES_TO_KNOW_TEAMS = 200;
  private static final int SHARE_TO_KNOW_TEAMS = 6;

  private final Consumer<String> progress;
  private final LinearTraining linear;
  private final List<Contents> files = new ArrayList<>();
  private final List<FinishedGame> games = new ArrayList<>();
  private final League league = new League(Carryover.NONE);
  private Instant until;

  private Training(Instant at, Consumer<String> progress) {
    this.progress = progress;
    this.linear = new LinearTraining("game states after every event", at, EPOCHS);
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
    Training training = new Training(at, progress);
    training.read(data);
    LinearTraining.Trained trained = training.linear.train();
    ShotTraining.Trained shots = ShotTraining.train(data, at, progress);
    ModelDocument document =
        new ModelDocument(
            at,
            training.files,
            training.until,
            trained,
            training.averageSwing(trained),
            shots,
            training.league.learned());
    progress.accept("trained " + document.name());
    training.requireAgreement(trained, document.model());
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

  private void read(List<EventData> data) throws TrainingException {
    for (EventData part : data) {
      Contents contents = FinishedGames.of(part, league, games::add);
      files.add(contents);
      progress.accept(
          "read %s: %,d events of %,d games"
              .formatted(contents.name(), contents.events(), contents.games()));
    }
    until = games.stream().map(FinishedGame::ended).max(Instant::compareTo).orElseThrow();
    games.subList(0, Math.min(GAMES_TO_KNOW_TEAMS, games.size() / SHARE_TO_KNOW_TEAMS)).clear();
    games.forEach(linear::add);
    progress.accept("training on %,d states, %d passes".formatted(linear.size(), EPOCHS));
  }

  private double averageSwing(LinearTraining.Trained trained) {
    WinProbability unnamed = new WinProbability("unnamed", trained.weights(), trained.bias(), 1);
    double sum = 0;
    for (FinishedGame game : games) {
      for (GameState state : game.states()) {
        sum += Leverage.swing(unnamed, state);
      }
    }
    return sum / linear.size();
  }

  /** The scorer evaluates the weights itself; it must say what Tribuo says. */
  private void requireAgreement(LinearTraining.Trained trained, WinProbability model)
      throws TrainingException {
    List<GameState> sample = new ArrayList<>();
    for (int i = 0; i < games.size(); i++) {
      List<GameState> states = games.get(i).states();
      sample.add(states.get(i % states.size()));
    }
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
