package io.courtside.league;

import io.courtside.score.ShotForm;
import io.courtside.score.TeamRating;
import java.util.HashMap;
import java.util.Map;

/**
 * What was known at the end of a season, and is carried over to the next ones.
 *
 * @param season the season; of no use for games of it or before it
 * @param ratings rating of each team, in millionths of a point
 * @param players what was known of each player, by id
 */
public record Carryover(Season season, Map<String, Long> ratings, Map<String, Player> players) {
  /** Nothing is known. */
  public static final Carryover NONE = new Carryover(new Season(0), Map.of(), Map.of());

  // Games that the average of one nobody knows counts for; found on the seasons 2021-22 and
  // 2022-23, as the average was.
  private static final int PRIOR_GAMES = 2;
  private static final long UNKNOWN_SCORING_MICROS = 8_000_000;

  /** Copies the maps. */
  public Carryover {
    ratings = Map.copyOf(ratings);
    players = Map.copyOf(players);
  }

  /**
   * What is known of a player from earlier seasons.
   *
   * @param scoringMicros points a game, in millionths
   * @param shots how the player shot, what is longer ago counting less
   */
  public record Player(long scoringMicros, ShotForm shots) {
    /** A player nobody knows. */
    public static final Player UNKNOWN = new Player(UNKNOWN_SCORING_MICROS, ShotForm.NONE);

    /** Points a game, in millionths, after the games of {@code totals} as well. */
    long scoringMicros(PlayerTotals totals) {
      return (1_000_000L * totals.points() + scoringMicros * PRIOR_GAMES)
          / (totals.games() + PRIOR_GAMES);
    }
  }

  /** What is known of a player, perhaps nothing. */
  public Player player(String id) {
    return players.getOrDefault(id, Player.UNKNOWN);
  }

  /** What is left of a team's rating, in millionths of a point, when a later season begins. */
  public long rating(String team, Season later) {
    long left = ratings.getOrDefault(team, 0L);
    for (int year = season.firstYear(); year < later.firstYear() && left != 0; year++) {
      left = TeamRating.carried(left);
    }
    return left;
  }

  /** What is known at the end of a later season, in which {@code totals} were added. */
  public Carryover after(LeagueChange totals) {
    Season ended = totals.season();
    Map<String, Long> ratingsThen = new HashMap<>();
    ratings.keySet().forEach(team -> ratingsThen.put(team, rating(team, ended)));
    totals
        .teams()
        .forEach((team, sums) -> ratingsThen.put(team, rating(team, ended) + sums.ratingMicros()));
    Map<String, PlayerTotals> played = new HashMap<>();
    totals
        .players()
        .values()
        .forEach(
            ofTeam -> ofTeam.forEach((id, sums) -> played.merge(id, sums, PlayerTotals::plus)));
    Map<String, Player> playersThen = new HashMap<>();
    players.forEach(
        (id, known) ->
            playersThen.put(id, new Player(known.scoringMicros(), known.shots().carried())));
    played.forEach(
        (id, sums) -> {
          ShotForm before = player(id).shots().carried();
          // What a season says of scoring replaces what was known; of shooting it adds to it.
          playersThen.put(
              id, new Player(Player.UNKNOWN.scoringMicros(sums), before.plus(sums.shots())));
        });
    return new Carryover(ended, ratingsThen, playersThen);
  }
}
