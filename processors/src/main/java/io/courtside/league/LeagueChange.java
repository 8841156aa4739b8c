package io.courtside.league;

import java.util.Map;
import java.util.TreeMap;

/**
 * What finished games of one season added; sums of such changes are the same in any order.
 *
 * @param season the season
 * @param ratings what the rating of a team gained, in millionths of a point
 */
public record LeagueChange(Season season, Map<String, Long> ratings) {

  /** Copies the map. */
  public LeagueChange {
    ratings = Map.copyOf(ratings);
  }

  /**
   * Both changes together.
   *
   * @throws IllegalArgumentException where they are of different seasons
   */
  public LeagueChange plus(LeagueChange other) {
    if (!season.equals(other.season)) {
      throw new IllegalArgumentException(
          "changes must be of one season, not of " + season + " and " + other.season);
    }
    Map<String, Long> sums = new TreeMap<>(ratings);
    other.ratings.forEach((team, micros) -> sums.merge(team, micros, Long::sum));
    return new LeagueChange(season, sums);
  }
}
