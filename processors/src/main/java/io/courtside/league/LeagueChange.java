package io.courtside.league;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;

/**
 * What finished games of one season added; sums of such changes are the same in any order.
 *
 * <p>What a player did is kept by team. So no game of other teams changes what a game finds of its
 * own teams' players.
 *
 * @param season the season
 * @param teams what was added to each team
 * @param players what was added to each team's players, by team and player id
 */
public record LeagueChange(
    Season season, Map<String, TeamTotals> teams, Map<String, Map<String, PlayerTotals>> players) {

  /** Copies the maps. */
  public LeagueChange {
    teams = Map.copyOf(teams);
    players = Map.copyOf(players);
  }

  /** Nothing was added to the season. */
  public static LeagueChange none(Season season) {
    return new LeagueChange(season, Map.of(), Map.of());
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
    Map<String, TeamTotals> teamSums = new HashMap<>(teams);
    other.teams.forEach((team, totals) -> teamSums.merge(team, totals, TeamTotals::plus));
    Map<String, Map<String, PlayerTotals>> playerSums = new HashMap<>(players);
    other.players.forEach(
        (team, added) -> playerSums.merge(team, Map.copyOf(added), LeagueChange::sums));
    return new LeagueChange(season, teamSums, playerSums);
  }

  private static Map<String, PlayerTotals> sums(
      Map<String, PlayerTotals> one, Map<String, PlayerTotals> other) {
    Map<String, PlayerTotals> sums = new HashMap<>(one);
    other.forEach((player, totals) -> sums.merge(player, totals, PlayerTotals::plus));
    return Collections.unmodifiableMap(sums);
  }
}
