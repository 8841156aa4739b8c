package io.courtside.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.score.GameState;
import io.courtside.score.WinProbability;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/**
 * How good a model's probabilities are on finished games.
 *
 * <p>Every event counts once, but for the games' starts and ends, as the probability right after it
 * against who won. Games run in the order of the files, as they ran live: the strength of teams is
 * what the games before have made it.
 */
public final class Evaluation {
  private static final List<String> PERIODS = List.of("Q1", "Q2", "Q3", "Q4", "OT");
  private static final List<String> MARGINS = List.of("0-3", "4-8", "9-15", "16-");
  private static final int[] SMALLEST_MARGIN = {0, 4, 9, 16};
  private static final ObjectMapper JSON = new ObjectMapper();

  private final String model;
  private final List<Contents> files = new ArrayList<>();
  private final Tally all = new Tally();
  private final List<Tally> byPeriod = new ArrayList<>();
  private final List<Tally> byMargin = new ArrayList<>();

  /**
   * Begins one without a game.
   *
   * @param model name of the model
   */
  public Evaluation(String model) {
    this.model = model;
    PERIODS.forEach(period -> byPeriod.add(new Tally()));
    MARGINS.forEach(margin -> byMargin.add(new Tally()));
  }

  /**
   * Evaluates {@code model} on whole files.
   *
   * @param files seasons the model was not trained on, {@code .jsonl} or {@code .jsonl.gz}
   * @param seed what is known of teams and players before the first game
   * @param progress takes a line a file
   * @throws TrainingException where a file is not there, unreadable or without a finished game
   */
  public static Evaluation of(
      List<Path> files, WinProbability model, Carryover seed, Consumer<String> progress)
      throws TrainingException {
    if (files.isEmpty()) {
      throw new TrainingException("name at least one file to evaluate on");
    }
    Evaluation evaluation = new Evaluation(model.name());
    League league = new League(seed);
    for (Path file : files) {
      Contents read =
          FinishedGames.of(EventData.file(file), league, game -> evaluation.add(game, model));
      evaluation.read(read);
      progress.accept(
          "evaluated %s: %,d events of %,d games"
              .formatted(read.name(), read.events(), read.games()));
    }
    if (evaluation.all.count() == 0) {
      throw new TrainingException("the files have no event between a game's start and its end");
    }
    return evaluation;
  }

  /** Adds what was read, for the report. */
  public void read(Contents contents) {
    files.add(contents);
  }

  /** Adds the events of a game. */
  public void add(FinishedGame game, WinProbability model) {
    for (GameState state : game.states()) {
      double probability = model.home(state);
      all.add(probability, game.homeWon());
      int period = Math.max(1, Math.min(PERIODS.size(), state.period()));
      byPeriod.get(period - 1).add(probability, game.homeWon());
      byMargin.get(marginClass(state.margin())).add(probability, game.homeWon());
    }
  }

  private static int marginClass(int margin) {
    int found = 0;
    while (found < SMALLEST_MARGIN.length - 1 && Math.abs(margin) >= SMALLEST_MARGIN[found + 1]) {
      found++;
    }
    return found;
  }

  /** Mean squared error over all events. */
  public double brier() {
    return all.brier();
  }

  /** Mean logarithmic loss over all events, natural logarithm. */
  public double logLoss() {
    return all.logLoss();
  }

  /**
   * Expected calibration error in ten bins over the events of a period.
   *
   * @param period 1 to 4, or 5 for all overtimes together
   */
  public double calibrationError(int period) {
    return byPeriod.get(period - 1).calibrationError();
  }

  /** Number of events counted. */
  public long events() {
    return all.count();
  }

  /** The figures as text: {@code brier 0.1234} first, tables by quarter after it. */
  public String text() {
    StringBuilder text = new StringBuilder();
    line(text, "brier %.4f", all.brier());
    line(text, "log-loss %.4f", all.logLoss());
    line(text, "calibration-error %.4f", all.calibrationError());
    line(text, "model %s", model);
    for (Contents file : files) {
      line(text, "file %s  sha256 %s  events %d", file.name(), file.sha256(), file.events());
    }
    line(text, "events counted %d (all but game starts and ends)", all.count());
    line(text, "");
    table(text, "period", this::forEachPeriod);
    line(text, "");
    table(text, "lead", this::forEachMargin);
    line(text, "%n%-6s %-9s %9s %9s %9s", "period", "forecast", "events", "mean", "home won");
    forEachPeriod((name, tally) -> calibration(text, name, tally));
    return text.toString();
  }

  private static void table(
      StringBuilder text, String title, Consumer<BiConsumer<String, Tally>> rows) {
    line(text, "%-6s %9s %8s %9s %8s", title, "events", "brier", "log-loss", "ece");
    rows.accept(
        (name, tally) ->
            line(
                text,
                "%-6s %9d %8.4f %9.4f %8.4f",
                name,
                tally.count(),
                tally.brier(),
                tally.logLoss(),
                tally.calibrationError()));
  }

  private static void calibration(StringBuilder text, String name, Tally tally) {
    for (int bin = 0; bin < Tally.BINS; bin++) {
      if (tally.binCount(bin) > 0) {
        line(
            text,
            "%-6s %.1f-%.1f   %9d %9.3f %9.3f",
            name,
            bin / 10.0,
            (bin + 1) / 10.0,
            tally.binCount(bin),
            tally.binForecast(bin),
            tally.binFrequency(bin));
      }
    }
  }

  /**
   * Writes the text to {@code evaluation.txt} and a reliability plot of all events and of each
   * period, {@code reliability-all.png}, {@code reliability-Q1.png} and so on.
   *
   * @param directory made if it is not there
   */
  public void report(Path directory) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("evaluation.txt"), text());
    ReliabilityPlot.write("All periods", all, directory.resolve("reliability-all.png"));
    for (int i = 0; i < PERIODS.size(); i++) {
      if (byPeriod.get(i).count() > 0) {
        String period = PERIODS.get(i);
        ReliabilityPlot.write(
            period, byPeriod.get(i), directory.resolve("reliability-" + period + ".png"));
      }
    }
  }

  /** The figures as JSON, for the model file and for programs. */
  public ObjectNode json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("model", model);
    json.set("files", filesJson(files));
    json.set("all", tallyJson(all));
    ObjectNode periods = json.putObject("by_period");
    forEachPeriod((name, tally) -> periods.set(name, tallyJson(tally)));
    ObjectNode margins = json.putObject("by_margin");
    forEachMargin((name, tally) -> margins.set(name, tallyJson(tally)));
    return json;
  }

  /** What was read, as a model file tells of it. */
  public static ArrayNode filesJson(List<Contents> files) {
    ArrayNode array = JSON.createArrayNode();
    for (Contents file : files) {
      array
          .addObject()
          .put("name", file.name())
          .put("sha256", file.sha256())
          .put("events", file.events())
          .put("games", file.games())
          .put("refused_lines", file.refused());
    }
    return array;
  }

  private static ObjectNode tallyJson(Tally tally) {
    ObjectNode json = JSON.createObjectNode();
    json.put("events", tally.count());
    json.put("brier", tally.brier());
    json.put("log_loss", tally.logLoss());
    json.put("calibration_error", tally.calibrationError());
    ArrayNode bins = json.putArray("calibration");
    for (int bin = 0; bin < Tally.BINS; bin++) {
      if (tally.binCount(bin) > 0) {
        bins.addObject()
            .put("from", bin / 10.0)
            .put("events", tally.binCount(bin))
            .put("forecast", tally.binForecast(bin))
            .put("home_won", tally.binFrequency(bin));
      }
    }
    return json;
  }

  private void forEachPeriod(BiConsumer<String, Tally> taker) {
    forEach(PERIODS, byPeriod, taker);
  }

  private void forEachMargin(BiConsumer<String, Tally> taker) {
    forEach(MARGINS, byMargin, taker);
  }

  private static void forEach(
      List<String> names, List<Tally> tallies, BiConsumer<String, Tally> taker) {
    for (int i = 0; i < names.size(); i++) {
      if (tallies.get(i).count() > 0) {
        taker.accept(names.get(i), tallies.get(i));
      }
    }
  }

  private static void line(StringBuilder text, String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
