package io.courtside.retrain;

/**
 * When a challenger succeeds the champion.
 *
 * @param margin the lower bound of its gain in log-loss must be above this, 0 or more. Small lets
 *     models change for nothing anyone sees, large keeps a worse one
 * @param confidence of the interval whose lower bound that is, above 0.5 and below 1
 * @param leastGames games neither has seen, at least 2; with fewer nothing is promoted
 */
public record PromotionRule(double margin, double confidence, int leastGames) {
  /** Checks the numbers. */
  public PromotionRule {
    if (!(margin >= 0 && margin < 1)) {
      throw new IllegalArgumentException("the margin must be 0 or more and below 1: " + margin);
    }
    if (!(confidence > 0.5 && confidence < 1)) {
      throw new IllegalArgumentException(
          "the confidence must be above 0.5 and below 1: " + confidence);
    }
    if (leastGames < 2) {
      throw new IllegalArgumentException("at least 2 games must be asked for: " + leastGames);
    }
  }

  /** Whether the challenger is proven better. */
  boolean promotes(Comparison comparison) {
    return comparison.games() >= leastGames && comparison.logLoss().interval().low() > margin;
  }
}
