package io.courtside.score;

/** How a game's time runs: four quarters of twelve minutes, overtimes of five. */
public final class GameClock {
  /** Quarters of regulation. */
  public static final int QUARTERS = 4;

  private static final int QUARTER_SECONDS = 720;
  private static final int OVERTIME_SECONDS = 300;

  private GameClock() {}

  /** How long a period lasts, in seconds of the game's time. */
  public static int secondsOf(int period) {
    return period <= QUARTERS ? QUARTER_SECONDS : OVERTIME_SECONDS;
  }

  /**
   * Milliseconds of the game's time played when {@code clockSeconds} are left in {@code period}.
   *
   * @param period 1 to 4, 5 and more for overtime; less counts as the first
   * @param clockSeconds seconds left; more than the period has, or less than none, counts as its
   *     beginning or end
   */
  public static int elapsedMillis(int period, double clockSeconds) {
    int played = Math.max(1, period);
    int before =
        Math.min(played - 1, QUARTERS) * QUARTER_SECONDS
            + Math.max(0, played - 1 - QUARTERS) * OVERTIME_SECONDS;
    double left = Math.max(0, Math.min(secondsOf(played), clockSeconds));
    return before * 1000 + (int) Math.round((secondsOf(played) - left) * 1000);
  }
}
