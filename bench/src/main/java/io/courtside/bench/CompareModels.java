package io.courtside.bench;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.EventType;
import io.courtside.event.NotAnEvent;
import io.courtside.league.Carryover;
import io.courtside.league.Game;
import io.courtside.league.League;
import io.courtside.score.Features;
import io.courtside.score.GameState;
import io.courtside.score.Matchup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.zip.GZIPInputStream;
import org.tribuo.Example;
import org.tribuo.Model;
import org.tribuo.MutableDataset;
import org.tribuo.Prediction;
import org.tribuo.Trainer;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.xgboost.XGBoostTrainer;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.ParameterAveraging;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/**
 * Compares kinds of win-probability models: each is trained on one season and tested on the other,
 * both ways, with teams as strong as was known live. So no game, and no day, is on both sides.
 */
public final class CompareModels {
  private static final LabelFactory LABELS = new LabelFactory();
  private static final Label HOME = new Label("home");
  private static final Label AWAY = new Label("away");
  private static final int BATCH = 10_000;
  private static final int EVERY = 6;
  private static final int GAMES_TO_KNOW_TEAMS = 200;
  private static final double GAME_SECONDS = 2880;
  private static final List<String> PLAIN =
      List.of("margin", "seconds", "strength", "ball", "loose", "free_throws");

  private CompareModels() {}

  /** A state in a game, and who won it. */
  private record Row(GameState state, boolean homeWon) {}

  /** A trained model: P(home wins) of each row. */
  private interface Forecasts {
    double[] of(List<Row> rows);

    static Forecasts each(ToDoubleFunction<GameState> one) {
      return rows -> rows.stream().map(Row::state).mapToDouble(one).toArray();
    }
  }

  /** A kind of model, and how it is trained. */
  private record Kind(String name, Function<List<Row>, Forecasts> train) {}

  /**
   * Prints the table.
   *
   * @param args two season files, the earlier first
   */
  public static void main(String... args) throws IOException {
    if (args.length != 2) {
      throw new IllegalArgumentException("name two season files, the earlier first");
    }
    League league = new League(Carryover.NONE);
    List<Row> first = rows(Path.of(args[0]), league, GAMES_TO_KNOW_TEAMS);
    List<Row> second = rows(Path.of(args[1]), league, 0);
    System.out.printf(
        Locale.ROOT, "rows: %,d and %,d (each sixth event)%n", first.size(), second.size());
    System.out.println("| model | Brier | log-loss | on the first | on the second |");
    System.out.println("| --- | --- | --- | --- | --- |");
    for (Kind kind : kinds()) {
      double[] onSecond = losses(kind.train().apply(first), second);
      double[] onFirst = losses(kind.train().apply(second), first);
      System.out.printf(
          Locale.ROOT,
          "| %s | %.5f | %.5f | %.5f | %.5f |%n",
          kind.name(),
          (onFirst[0] + onSecond[0]) / 2,
          (onFirst[1] + onSecond[1]) / 2,
          onFirst[0],
          onSecond[0]);
    }
  }

  private static List<Kind> kinds() {
    return List.of(
        new Kind("closed form: margin and time", rows -> Forecasts.each(state -> closed(state, 0))),
        new Kind(
            "closed form with strength",
            rows -> Forecasts.each(state -> closed(state, state.matchup().points()))),
        new Kind("logistic without strength", rows -> linear(rows, CompareModels::even)),
        new Kind("logistic with strength (shipped)", rows -> linear(rows, state -> state)),
        new Kind("boosted trees, raw numbers", rows -> model(trees(), rows, CompareModels::plain)),
        new Kind(
            "boosted trees over the logistic's features",
            rows -> model(trees(), rows, CompareModels::shipped)));
  }

  /** Normal distribution of the margin to come: a point is worth 1.4 of strength, sigma 13. */
  private static double closed(GameState state, double points) {
    if (state.over()) {
      return state.margin() > 0 ? 1 : 0;
    }
    double left = seconds(state) / GAME_SECONDS;
    double expected = state.margin() + (1.4 * points + 2.5) * left;
    return probit(expected / (13 * Math.sqrt(left + 0.003)));
  }

  /** Logistic approximation of the normal distribution (Bowling et al. 2009), within 0.0002. */
  private static double probit(double z) {
    return 1 / (1 + Math.exp(-(0.07056 * z * z * z + 1.5976 * z)));
  }

  private static double seconds(GameState state) {
    return Math.max(0, 4 - Math.max(1, state.period())) * 720.0 + state.clockSeconds();
  }

  private static GameState even(GameState state) {
    return state.withMatchup(Matchup.EVEN);
  }

  private static Forecasts linear(List<Row> rows, Function<GameState, GameState> seen) {
    Trainer<Label> trainer =
        new LinearSGDTrainer(
            new LogMulticlass(),
            new ParameterAveraging(new AdaGrad(0.3)),
            10,
            Integer.MAX_VALUE,
            256,
            20_260_101L);
    return model(trainer, rows, state -> shipped(seen.apply(state)));
  }

  private static Trainer<Label> trees() {
    return new XGBoostClassificationTrainer(
        XGBoostTrainer.BoosterType.GBTREE,
        XGBoostTrainer.TreeMethod.HIST,
        150,
        0.08,
        0,
        4,
        400,
        0.5,
        1,
        1,
        0,
        2,
        XGBoostTrainer.LoggingVerbosity.SILENT,
        1);
  }

  /** Features as Tribuo takes them. */
  private record Shown(String[] names, double[] values) {
    ArrayExample<Label> as(Label label) {
      return new ArrayExample<>(label, names, values);
    }
  }

  private static Shown shipped(GameState state) {
    List<String> names = new ArrayList<>();
    double[] values = new double[Features.list().size()];
    Features.visit(
        state,
        (index, value) -> {
          values[names.size()] = value;
          names.add(Features.list().get(index));
        });
    return new Shown(names.toArray(String[]::new), Arrays.copyOf(values, names.size()));
  }

  private static Shown plain(GameState state) {
    double[] values = {
      state.margin(),
      seconds(state),
      state.matchup().points(),
      state.possession().holder().sign(),
      state.possession().missedBy().sign(),
      state.possession().shooting().sign() * state.possession().freeThrows()
    };
    return new Shown(PLAIN.toArray(String[]::new), values);
  }

  private static Forecasts model(
      Trainer<Label> trainer, List<Row> rows, Function<GameState, Shown> seen) {
    MutableDataset<Label> data =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                "states", Instant.EPOCH.atOffset(ZoneOffset.UTC), LABELS),
            LABELS);
    rows.forEach(row -> data.add(seen.apply(row.state()).as(row.homeWon() ? HOME : AWAY)));
    Model<Label> model = trainer.train(data);
    // In batches, since a call of XGBoost costs a millisecond, whatever it is for.
    return states -> {
      List<Example<Label>> examples = new ArrayList<>(states.size());
      states.forEach(row -> examples.add(seen.apply(row.state()).as(HOME)));
      double[] home = new double[examples.size()];
      for (int from = 0; from < home.length; from += BATCH) {
        List<Prediction<Label>> predicted =
            model.predict(examples.subList(from, Math.min(home.length, from + BATCH)));
        for (int i = 0; i < predicted.size(); i++) {
          home[from + i] = predicted.get(i).getOutputScores().get("home").getScore();
        }
      }
      return home;
    };
  }

  private static double[] losses(Forecasts model, List<Row> rows) {
    double[] forecasts = model.of(rows);
    double squares = 0;
    double logs = 0;
    for (int i = 0; i < forecasts.length; i++) {
      double home = Math.max(1e-6, Math.min(1 - 1e-6, forecasts[i]));
      double right = rows.get(i).homeWon() ? home : 1 - home;
      squares += (1 - right) * (1 - right);
      logs -= Math.log(right);
    }
    return new double[] {squares / rows.size(), logs / rows.size()};
  }

  private static List<Row> rows(Path file, League league, int skipped) throws IOException {
    List<Row> rows = new ArrayList<>();
    Map<String, Game> games = new HashMap<>();
    Map<String, List<GameState>> states = new HashMap<>();
    EventParser parser = new EventParser();
    int ended = 0;
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        Event event;
        try {
          event = parser.parse(bytes, 0, bytes.length);
        } catch (NotAnEvent e) {
          continue;
        }
        Game game = games.computeIfAbsent(event.gameId(), id -> new Game());
        game.begin(event, league);
        GameState after = game.state().next(event);
        game.pass(event, after);
        List<GameState> ofGame = states.computeIfAbsent(event.gameId(), id -> new ArrayList<>());
        if (event.type() == EventType.GAME_END) {
          league.apply(game.result());
          games.remove(event.gameId());
          states.remove(event.gameId());
          ended++;
          if (ended > skipped) {
            ofGame.forEach(state -> rows.add(new Row(state, after.margin() > 0)));
          }
        } else if (event.type() != EventType.GAME_START && event.seq() % EVERY == 0) {
          ofGame.add(after);
        }
      }
    }
    return rows;
  }
}
