package io.courtside.season;

import io.courtside.league.PlayerTotals;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Who leads.
 *
 * @param title of what: a season, a game
 * @param ranking by which figure
 * @param leastMinutes minutes that were asked for
 * @param eligible how many players have them
 * @param players the first of these, the best first
 */
public record Leaders(
    String title, Ranking ranking, double leastMinutes, int eligible, List<PlayerSums> players) {

  /** Copies the players. */
  public Leaders {
    players = List.copyOf(players);
  }

  /**
   * What is asked for.
   *
   * @param ranking by which figure
   * @param top how many players at most
   * @param leastMinutes minutes a player must have; where empty, as the ranking needs
   */
  public record Question(Ranking ranking, int top, OptionalDouble leastMinutes) {
    /** Checks that there is something to show. */
    public Question {
      if (top < 1) {
        throw new IllegalArgumentException("at least one player must be asked for, not " + top);
      }
      if (leastMinutes.isPresent() && !(leastMinutes.getAsDouble() >= 0)) {
        throw new IllegalArgumentException(
            "minutes must be 0 or more, not " + leastMinutes.getAsDouble());
      }
    }
  }

  /**
   * Puts players in order. Of players with equal figures, the one with the lower id comes first.
   *
   * @param title of what
   * @param teams sums by team and player id; an empty code is no team
   * @param names names by player id; who is not in it goes by the id
   */
  public static Leaders of(
      String title,
      Map<String, Map<String, PlayerTotals>> teams,
      Map<String, String> names,
      Question question) {
    List<PlayerSums> all = players(teams, names);
    double most = all.stream().mapToDouble(PlayerSums::minutes).max().orElse(0);
    double least = question.leastMinutes().orElse(question.ranking().leastMinutes(most));
    List<PlayerSums> eligible =
        all.stream()
            .filter(player -> player.minutes() >= least)
            .sorted(
                Comparator.comparingDouble(question.ranking()::of)
                    .reversed()
                    .thenComparing(PlayerSums::id))
            .toList();
    return new Leaders(
        title,
        question.ranking(),
        least,
        eligible.size(),
        eligible.subList(0, Math.min(question.top(), eligible.size())));
  }

  private static List<PlayerSums> players(
      Map<String, Map<String, PlayerTotals>> teams, Map<String, String> names) {
    Map<String, PlayerTotals> sums = new HashMap<>();
    Map<String, List<String>> teamsOf = new HashMap<>();
    new TreeMap<>(teams)
        .forEach(
            (team, players) ->
                players.forEach(
                    (id, totals) -> {
                      sums.merge(id, totals, PlayerTotals::plus);
                      List<String> ofPlayer =
                          teamsOf.computeIfAbsent(id, player -> new ArrayList<>());
                      if (!team.isEmpty()) {
                        ofPlayer.add(team);
                      }
                    }));
    List<PlayerSums> players = new ArrayList<>();
    sums.forEach(
        (id, totals) ->
            players.add(new PlayerSums(id, names.getOrDefault(id, id), teamsOf.get(id), totals)));
    return players;
  }
}
