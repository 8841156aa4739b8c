package io.courtside.retrain;

import io.courtside.score.Features;
import io.courtside.score.WinProbability;
import io.courtside.train.FinishedGame;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the calibration that fits some games best, by Newton's method.
 *
 * <p>A game counts once, however many events it has, since they share its outcome. Before any game
 * each number is held to be what changes nothing, give or take {@link #DOUBT}: a hundred games move
 * it little, a season moves it most of the way.
 */
final class CalibrationFit {
  /** Standard deviation of the slope and the shifts, as believed before there is a game. */
  static final double DOUBT = 0.1;

  private static final int HOME_EDGE = Features.list().indexOf(Features.HOME_EDGE_NAME);
  private static final int STEPS = 50;
  private static final double SMALL_STEP = 1e-10;
  private static final double LEAST_SLOPE = 0.01;

  private final List<Double> weights;
  private final double bias;
  private final List<Played> games = new ArrayList<>();

  CalibrationFit(WinProbability model) {
    this.weights = model.weights();
    this.bias = model.bias();
  }

  /** Logits and home edges of a game's states, one after the other. */
  private static final class Played {
    private final double[] logits;
    private final double[] edges;
    private final boolean homeWon;

    Played(int states, boolean homeWon) {
      this.logits = new double[states];
      this.edges = new double[states];
      this.homeWon = homeWon;
    }
  }

  void add(FinishedGame game) {
    Played played = new Played(game.states().size(), game.homeWon());
    for (int i = 0; i < played.logits.length; i++) {
      int state = i;
      played.logits[i] = bias;
      Features.visit(
          game.states().get(i),
          (feature, value) -> {
            played.logits[state] += weights.get(feature) * value;
            played.edges[state] += feature == HOME_EDGE ? value : 0;
          });
    }
    games.add(played);
  }

  int games() {
    return games.size();
  }

  /** The most likely calibration. */
  Calibration fit() {
    double[] now = {1, 0, 0};
    for (int i = 0; i < STEPS; i++) {
      double[] step = slopeOfLoss(now).step();
      double part = 1;
      while (now[0] - part * step[0] < LEAST_SLOPE && part > SMALL_STEP) {
        part /= 2;
      }
      double moved = 0;
      for (int k = 0; k < now.length; k++) {
        now[k] -= part * step[k];
        moved = Math.max(moved, Math.abs(part * step[k]));
      }
      if (moved < SMALL_STEP) {
        break;
      }
    }
    return new Calibration(now[0], now[1], now[2]);
  }

  private NormalEquations slopeOfLoss(double[] at) {
    NormalEquations sums = new NormalEquations(at.length);
    double precision = 1 / (DOUBT * DOUBT);
    for (int k = 0; k < at.length; k++) {
      sums.addPrior(k, precision, at[k] - (k == 0 ? 1 : 0));
    }
    for (Played game : games) {
      double share = 1.0 / game.logits.length;
      for (int i = 0; i < game.logits.length; i++) {
        double[] row = {game.logits[i], 1, game.edges[i]};
        double p = 1 / (1 + Math.exp(-(at[0] * row[0] + at[1] + at[2] * row[2])));
        sums.add(row, share * (p - (game.homeWon ? 1 : 0)), share * p * (1 - p));
      }
    }
    return sums;
  }
}
