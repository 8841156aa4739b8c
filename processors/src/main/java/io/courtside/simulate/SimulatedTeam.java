package io.courtside.simulate;

import java.util.List;

/**
 * A team of the simulated league.
 *
 * @param code three letters
 * @param city where it plays
 * @param players the roster, the five starters first, in order of position
 */
public record SimulatedTeam(String code, String city, List<SimulatedPlayer> players) {
  /** Players on court at a time. */
  public static final int ON_COURT = 5;

  /** Checks that there are players enough and that they are this team's. */
  public SimulatedTeam {
    players = List.copyOf(players);
    if (players.size() < 2 * ON_COURT) {
      throw new IllegalArgumentException(
          "a team needs at least " + 2 * ON_COURT + " players, not " + players.size());
    }
    for (SimulatedPlayer player : players) {
      if (!player.team().equals(code)) {
        throw new IllegalArgumentException(player.name() + " plays for " + player.team());
      }
    }
  }

  /** The five who begin a game. */
  public List<SimulatedPlayer> starters() {
    return players.subList(0, ON_COURT);
  }

  /** Expected net points per 100 possessions: the players' skills by the minutes they get. */
  public double strength() {
    double sum = 0;
    for (SimulatedPlayer player : players) {
      sum += player.skill() * player.targetMinutes() / 48;
    }
    return sum;
  }
}
