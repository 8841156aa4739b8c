package io.courtside.season;

import io.courtside.league.PlayerTotals;
import java.util.List;

/**
 * What a player did, for all of the player's teams together.
 *
 * @param id the player
 * @param name as the feed has it; the id where it has none
 * @param teams codes of the teams played for, in alphabetical order
 * @param totals the sums
 */
public record PlayerSums(String id, String name, List<String> teams, PlayerTotals totals) {
  private static final double NANOS_A_WIN = 1e9;
  private static final double MILLIS_A_MINUTE = 60_000;
  private static final double MINUTES = 36;

  /** Copies the teams. */
  public PlayerSums {
    teams = List.copyOf(teams);
  }

  /** Wins added: the sum of all changes of win probability the player is credited with. */
  public double impact() {
    return totals.impactNanos() / NANOS_A_WIN;
  }

  /** Wins added in the clutch. */
  public double clutch() {
    return totals.clutchNanos() / NANOS_A_WIN;
  }

  /** Minutes on court. */
  public double minutes() {
    return totals.courtMillis() / MILLIS_A_MINUTE;
  }

  /** Wins added in 36 minutes on court; 0 for a player who was not on court. */
  public double per36() {
    return totals.courtMillis() == 0 ? 0 : impact() * MINUTES / minutes();
  }
}
