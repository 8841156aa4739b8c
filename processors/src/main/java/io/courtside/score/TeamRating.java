package io.courtside.score;

/**
 * How a game's result moves the ratings of its teams: an Elo in points of margin.
 *
 * <p>Whole millionths, so that sums of changes are exact in any order.
 */
public final class TeamRating {
  private static final double HOME_EDGE_POINTS = 2.5;
  private static final double GAIN = 0.06;
  private static final int LARGEST_MARGIN = 25;
  private static final double CARRIED = 0.6;

  private TeamRating() {}

  /**
   * What the home team's rating gains by a result; the visitors' loses the same.
   *
   * @param matchup the ratings as the game began
   * @return millionths of a point
   */
  public static long change(Matchup matchup, int homeScore, int awayScore) {
    int margin = Math.max(-LARGEST_MARGIN, Math.min(LARGEST_MARGIN, homeScore - awayScore));
    return Math.round(1e6 * GAIN * (margin - matchup.points() - HOME_EDGE_POINTS));
  }

  /** What is left of a rating, in millionths of a point, when the next season begins. */
  public static long carried(long micros) {
    return Math.round(micros * CARRIED);
  }
}
