package io.courtside.score;

/**
 * How a game's result moves the ratings of its teams: an Elo in points of margin.
 *
 * <p>Whole millionths, so that sums of changes are exact in any order.
 */
public final class TeamRating {
  private static final double HOME_EDGE_POINTS = 2.5;
  private static final double GAIN = 0.05;
  private static final double LARGEST_SURPRISE_POINTS = 20;
  private static final double CARRIED = 0.6;

  private TeamRating() {}

  /**
   * What the home team's rating gains by a result; the visitors' loses the same.
   *
   * @param matchup the strengths as the game began
   * @return millionths of a point
   */
  public static long change(Matchup matchup, int homeScore, int awayScore) {
    double surprise = homeScore - awayScore - matchup.points() - HOME_EDGE_POINTS;
    double taken = Math.max(-LARGEST_SURPRISE_POINTS, Math.min(LARGEST_SURPRISE_POINTS, surprise));
    return Math.round(1e6 * GAIN * taken);
  }

  /** What is left of a rating, in millionths of a point, when the next season begins. */
  public static long carried(long micros) {
    return Math.round(micros * CARRIED);
  }
}
