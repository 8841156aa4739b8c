package io.courtside.league;

import io.courtside.score.Matchup;
import java.util.List;
import java.util.Map;

/**
 * How strong a team is today: its rating, moved by who starts and by how rested it is.
 *
 * <p>Who starts counts as the points a game that the five are used to scoring, against what the
 * starters of the team's games so far were. So a team is weaker by a fifth of the points that a
 * missing scorer leaves. The constants were found on the seasons 2021-22 and 2022-23.
 */
final class Strength {
  private static final int STARTERS_DIVISOR = 5;
  private static final int PRIOR_GAMES = 10;
  private static final long SECOND_NIGHT_MICROS = 2_200_000;
  // From the end of one night's game to the beginning of the next night's takes 20 to 24 hours.
  private static final long SECOND_NIGHT_MILLIS = 33 * 3_600_000L;

  private Strength() {}

  /**
   * What a team's starters are used to scoring, in millionths of a point a game.
   *
   * @param starters player ids
   * @param known what is known of them from earlier seasons
   * @param totals what the team's players did this season
   */
  static long startersMicros(
      List<String> starters, Carryover known, Map<String, PlayerTotals> totals) {
    return starters.stream()
        .mapToLong(id -> known.player(id).scoringMicros(totals.getOrDefault(id, PlayerTotals.NONE)))
        .sum();
  }

  /**
   * The team's strength in millionths of a point.
   *
   * @param ratingMicros what is left of its rating of the season before
   * @param totals what its games of this season add up to
   * @param startersMicros what today's starters are used to scoring, or {@link Matchup#UNKNOWN}
   * @param nowMillis when today's game begins, milliseconds since the epoch
   */
  static long micros(long ratingMicros, TeamTotals totals, long startersMicros, long nowMillis) {
    long today = 0;
    if (startersMicros != Matchup.UNKNOWN) {
      today =
          (startersMicros * totals.startedGames() - totals.startersMicros())
              / (totals.startedGames() + PRIOR_GAMES)
              / STARTERS_DIVISOR;
    }
    boolean secondNight =
        totals.lastEndMillis() > 0 && nowMillis - totals.lastEndMillis() < SECOND_NIGHT_MILLIS;
    return ratingMicros + totals.ratingMicros() + today - (secondNight ? SECOND_NIGHT_MICROS : 0);
  }
}
