package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.score.GameState;
import io.courtside.score.Score;
import io.courtside.score.WinProbability;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Whether a team's momentum says more of who wins than the win probability says already. */
final class MomentumAblation {
  private static final String LOG_ODDS = "log_odds";
  // Events that follow each other are nearly the same row.
  private static final int EVERY = 4;

  private MomentumAblation() {}

  /** The table, a line a half-life. */
  static String text(Rows trainRows, Rows heldRows, Instant at) {
    double without = Logit.train(trainRows, List.of(LOG_ODDS), at).logLoss(heldRows);
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%-38s %9s %10s %9s%n",
            "home team's win",
            "log-loss",
            "to model",
            "weight"));
    ShotAblation.line(text, "win probability", without, without, "");
    for (int halfLife : Momenta.HALF_LIVES) {
      String column = ShotCollector.momentum(halfLife);
      Logit logit = Logit.train(trainRows, List.of(LOG_ODDS, column), at);
      ShotAblation.line(
          text,
          "with momentum, half-life " + halfLife + " min",
          logit.logLoss(heldRows),
          without,
          String.format(Locale.ROOT, "%+9.3f", logit.weight(column)));
    }
    return text.toString();
  }

  /** Makes rows of every fourth event of a replay: the win probability after it, and momentum. */
  static final class Collector implements SeasonReplay.Taker {
    private final Rows rows;
    private final Map<String, List<double[]>> open = new HashMap<>();
    private final Map<String, Momenta> momentum = new HashMap<>();

    Collector() {
      List<String> columns = new ArrayList<>(List.of(LOG_ODDS));
      Momenta.HALF_LIVES.forEach(h -> columns.add(ShotCollector.momentum(h)));
      rows = new Rows(columns);
    }

    Rows rows() {
      return rows;
    }

    @Override
    public void take(GameReplay game, Event event, Score score) {
      String id = event.gameId();
      Momenta ofHome = momentum.computeIfAbsent(id, g -> new Momenta());
      ofHome.add(score.wpaNanos(), event.tsMillis());
      GameState after = score.after();
      List<double[]> ofGame = open.computeIfAbsent(id, g -> new ArrayList<>());
      if (event.type() == EventType.GAME_END) {
        ofGame.forEach(row -> rows.add(row, after.margin() > 0));
        open.remove(id);
        momentum.remove(id);
      } else if (after.events() % EVERY == 0) {
        ofGame.add(row(score.homeWpNanos() / 1e9, ofHome, event.tsMillis()));
      }
    }

    private double[] row(double homeWp, Momenta ofHome, long tsMillis) {
      double[] row = new double[rows.columns().size()];
      double capped = WinProbability.shortOfCertainty(homeWp);
      row[0] = Math.log(capped / (1 - capped));
      for (int i = 0; i < Momenta.HALF_LIVES.size(); i++) {
        row[1 + i] = ofHome.at(i, tsMillis);
      }
      return row;
    }
  }
}
