package io.courtside.score;

/**
 * How much hangs on the possession at hand.
 *
 * <p>The swing of a state is |P(home wins | the offence scores 2 and the ball goes over) - P(home
 * wins | the ball goes over without score)|; leverage is the swing over its average in the games
 * the model was trained on, so 1 is an everyday possession.
 */
public final class Leverage {
  private static final int BASKET = 2;

  private final WinProbability model;

  Leverage(WinProbability model) {
    this.model = model;
  }

  /**
   * Leverage at {@code state} in millionths; 0 before the first event and once the game is over.
   */
  public long micros(GameState state) {
    return Math.round(swing(model, state) / model.averageSwing() * 1e6);
  }

  /** The swing at {@code state}, 0 to 1. Where nobody has the ball, the mean of the two sides'. */
  public static double swing(WinProbability model, GameState state) {
    if (!state.started() || state.over()) {
      return 0;
    }
    return switch (state.possession().holder()) {
      case HOME -> homeSwing(model, state);
      case AWAY -> awaySwing(model, state);
      case NONE -> (homeSwing(model, state) + awaySwing(model, state)) / 2;
    };
  }

  private static double homeSwing(WinProbability model, GameState state) {
    return Math.abs(
        model.at(state, state.margin() + BASKET, Possession.AWAY_BALL)
            - model.at(state, state.margin(), Possession.AWAY_BALL));
  }

  private static double awaySwing(WinProbability model, GameState state) {
    return Math.abs(
        model.at(state, state.margin() - BASKET, Possession.HOME_BALL)
            - model.at(state, state.margin(), Possession.HOME_BALL));
  }
}
