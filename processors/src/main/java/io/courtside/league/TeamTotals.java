package io.courtside.league;

/**
 * What a team's games of a season add up to.
 *
 * @param ratingMicros what they changed of its rating, millionths of a point
 * @param startedGames games of which it is known who started
 * @param startersMicros what the starters of these games were used to scoring as they began, summed
 *     up, in millionths of a point
 * @param lastEndMillis when the last of its games ended, milliseconds since the epoch; 0 before the
 *     first
 */
public record TeamTotals(
    long ratingMicros, int startedGames, long startersMicros, long lastEndMillis) {
  /** A team that has not played. */
  public static final TeamTotals NONE = new TeamTotals(0, 0, 0, 0);

  /** Both together. */
  public TeamTotals plus(TeamTotals other) {
    return new TeamTotals(
        ratingMicros + other.ratingMicros,
        startedGames + other.startedGames,
        startersMicros + other.startersMicros,
        Math.max(lastEndMillis, other.lastEndMillis));
  }
}
