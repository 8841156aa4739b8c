package io.courtside.retrain;

/**
 * Challenger against champion, on events neither has learned from.
 *
 * @param games how many games
 * @param events events in them, each counted once
 * @param confidence of the intervals, both sides together
 * @param logLoss by mean logarithmic loss, natural logarithm: this one decides
 * @param brier by mean squared error
 */
public record Comparison(int games, long events, double confidence, Gain logLoss, Gain brier) {

  /**
   * What a challenger gains by a measure of which less is better.
   *
   * @param champion the champion's
   * @param challenger the challenger's
   * @param interval confidence interval of champion less challenger, over games
   */
  public record Gain(double champion, double challenger, Interval interval) {
    /** By how much the challenger is better; below zero where it is worse. */
    public double mean() {
      return champion - challenger;
    }
  }
}
