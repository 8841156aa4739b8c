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

  /** From here on a basket, or the ball with the other side, may make another moment of it. */
  private static final double CLOSING_SECONDS = 900;

  private static final double SAME_PART_OF_TIME_LEFT = 1 / 40.0;

  private final WinProbability model;

  Leverage(WinProbability model) {
    this.model = model;
  }

  /**
   * Leverage at {@code state} in millionths; 0 before the first event and once the game is over.
   *
   * @param at the features at the time of {@code state}
   */
  long micros(GameState state, Features at) {
    return Math.round(swing(model, state, at) / model.averageSwing() * 1e6);
  }

  /**
   * Whether the leverage of {@code before} still tells that of {@code now} to a few hundredths: it
   * goes about with one over the root of the time left ({@link Features}), and in the last quarter
   * of an hour with every point and every change of the ball.
   */
  public static boolean isStill(GameState before, GameState now) {
    double left = Features.secondsLeft(now.period(), now.clockSeconds());
    double passed = Math.abs(now.elapsedMillis() - before.elapsedMillis()) / 1e3;
    return passed <= left * SAME_PART_OF_TIME_LEFT
        && (left > CLOSING_SECONDS || isSamePossession(before, now))
        && before.started() == now.started()
        && before.over() == now.over();
  }

  private static boolean isSamePossession(GameState before, GameState now) {
    return before.homeScore() == now.homeScore()
        && before.awayScore() == now.awayScore()
        && before.possession().holder() == now.possession().holder();
  }

  /** The swing at {@code state}, 0 to 1. Where nobody has the ball, the mean of the two sides'. */
  public static double swing(WinProbability model, GameState state) {
    return swing(model, state, Features.at(state));
  }

  private static double swing(WinProbability model, GameState state, Features at) {
    if (!state.started() || state.over()) {
      return 0;
    }
    int margin = state.margin();
    return switch (state.possession().holder()) {
      case HOME -> swing(model, at, margin, 1, Possession.AWAY_BALL);
      case AWAY -> swing(model, at, margin, -1, Possession.HOME_BALL);
      case NONE ->
          (swing(model, at, margin, 1, Possession.AWAY_BALL)
                  + swing(model, at, margin, -1, Possession.HOME_BALL))
              / 2;
    };
  }

  private static double swing(
      WinProbability model, Features at, int margin, int sign, Possession next) {
    double nothing = model.even(at, margin, next);
    double two = model.even(at, margin + 2 * sign, next);
    double three = model.even(at, margin + 3 * sign, next);
    double mean = NOTHING * nothing + TWO * two + THREE * three;
    return NOTHING * Math.abs(nothing - mean)
        + TWO * Math.abs(two - mean)
        + THREE * Math.abs(three - mean);
  }
}
