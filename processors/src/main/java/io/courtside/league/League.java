package io.courtside.league;

import io.courtside.score.Matchup;
import io.courtside.score.TeamRating;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What carries over from game to game, as it stands after the games that have been told of.
 *
 * <p>A team's rating in a season is what is left of its rating in the season before and the sum of
 * what its games of this season changed. Sums are whole numbers, so it does not matter in which
 * order games of other teams end. A game reads it once, as it begins. Safe for use by many threads.
 */
public final class League {
  private final LeagueSeed seed;
  private final Map<String, TreeMap<Season, Long>> ratings = new HashMap<>();

  /**
   * @param seed what is known of teams before any game has been told of. Of a team that games have
   *     been told of in the seed's season or before, those count instead.
   */
  public League(LeagueSeed seed) {
    this.seed = seed;
  }

  /** How strong two teams are before their next game in {@code season}. */
  public synchronized Matchup matchup(Season season, String home, String away) {
    return new Matchup(rating(season, home), rating(season, away));
  }

  private long rating(Season season, String team) {
    TreeMap<Season, Long> sums = ratings.getOrDefault(team, new TreeMap<>());
    Season at = seed.season();
    boolean seeded =
        at.compareTo(season) < 0 && (sums.isEmpty() || sums.firstKey().compareTo(at) > 0);
    long rating = seeded ? seed.ratings().getOrDefault(team, 0L) : 0;
    for (Map.Entry<Season, Long> sum : sums.headMap(season, true).entrySet()) {
      rating = carried(rating, at, sum.getKey()) + sum.getValue();
      at = sum.getKey();
    }
    return carried(rating, at, season);
  }

  private static long carried(long rating, Season from, Season to) {
    long left = rating;
    for (int year = from.firstYear(); year < to.firstYear() && left != 0; year++) {
      left = TeamRating.carried(left);
    }
    return left;
  }

  /** A game has ended, or games that ended before are told of. */
  public synchronized void apply(LeagueChange change) {
    change
        .ratings()
        .forEach(
            (team, micros) ->
                ratings
                    .computeIfAbsent(team, t -> new TreeMap<>())
                    .merge(change.season(), micros, Long::sum));
  }
}
