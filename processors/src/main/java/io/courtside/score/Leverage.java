package io.courtside.score;

/**
 * How much hangs on the possession at hand.
 *
 * <p>A possession ends with no point, with two or with three, and the ball with the other side; the
 * swing of a state is how far P(home wins) is then expected to be from its mean over these ends.
 * Leverage is the swing over its average in the games the model was trained on, so 1 is an everyday
 * possession.
 */
public final class Leverage {
  // How often the 517,000 possessions of 2021-22 and 2022-23 ended so: none 49, one 3,
  // two 35, three 13 in a hundred; those with one point count half with either neighbour.
  private static final double NOTHING = 0.505;
  private static final double TWO = 0.365;
  private static final double THREE = 0.13;

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
      case HOME -> swing(model, state, 1, Possession.AWAY_BALL);
      case AWAY -> swing(model, state, -1, Possession.HOME_BALL);
      case NONE ->
          (swing(model, state, 1, Possession.AWAY_BALL)
                  + swing(model, state, -1, Possession.HOME_BALL))
              / 2;
    };
  }

  private static double swing(WinProbability model, GameState state, int sign, Possession next) {
    int margin = state.margin();
    double nothing = model.at(state, margin, next);
    double two = model.at(state, margin + 2 * sign, next);
    double three = model.at(state, margin + 3 * sign, next);
    double mean = NOTHING * nothing + TWO * two + THREE * three;
    return NOTHING * Math.abs(nothing - mean)
        + TWO * Math.abs(two - mean)
        + THREE * Math.abs(three - mean);
  }
}
