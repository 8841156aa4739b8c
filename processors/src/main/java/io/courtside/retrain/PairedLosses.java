package io.courtside.retrain;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** What two models lose on the same events, game by game. Not thread safe. */
final class PairedLosses {
  private final List<OfGame> games = new ArrayList<>();

  /** Sums over the events of a game. */
  record OfGame(int events, Loss champion, Loss challenger) {}

  /** Sums of logarithmic loss and of squared error. */
  record Loss(double log, double square) {
    static final Loss NONE = new Loss(0, 0);

    /** With one more forecast of a home win, above 0 and below 1. */
    Loss plus(double probability, boolean homeWon) {
      double error = probability - (homeWon ? 1 : 0);
      return new Loss(log - Math.log(1 - Math.abs(error)), square + error * error);
    }
  }

  void add(OfGame game) {
    if (game.events() < 1) {
      throw new IllegalArgumentException("a game must have an event to be judged by");
    }
    games.add(game);
  }

  /** What was found, with intervals of that confidence. */
  Comparison comparison(double confidence) {
    return new Comparison(
        games.size(),
        games.stream().mapToLong(OfGame::events).sum(),
        confidence,
        gain(Loss::log, confidence),
        gain(Loss::square, confidence));
  }

  private Comparison.Gain gain(ToDoubleFunction<Loss> loss, double confidence) {
    double[] saved = new double[games.size()];
    int[] counts = new int[games.size()];
    double champion = 0;
    double challenger = 0;
    long events = 0;
    for (int i = 0; i < saved.length; i++) {
      OfGame game = games.get(i);
      double before = loss.applyAsDouble(game.champion());
      double after = loss.applyAsDouble(game.challenger());
      saved[i] = before - after;
      counts[i] = game.events();
      champion += before;
      challenger += after;
      events += game.events();
    }
    return new Comparison.Gain(
        champion / events, challenger / events, GameBootstrap.mean(saved, counts, confidence));
  }
}
