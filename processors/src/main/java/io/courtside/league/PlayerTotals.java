package io.courtside.league;

import io.courtside.score.ShotForm;

/**
 * What a player's games of a season for one team add up to.
 *
 * @param games games the player was on court in
 * @param courtMillis time on court, milliseconds of the games' time
 * @param impactNanos win probability won for the team, in billionths
 * @param clutchNanos what of it was won in the clutch
 * @param points points scored
 * @param fouls fouls committed
 * @param shots how the player shot, free throws too
 */
public record PlayerTotals(
    int games,
    long courtMillis,
    long impactNanos,
    long clutchNanos,
    int points,
    int fouls,
    ShotForm shots) {
  /** A player who has not played. */
  public static final PlayerTotals NONE = new PlayerTotals(0, 0, 0, 0, 0, 0, ShotForm.NONE);

  /** Both together. */
  public PlayerTotals plus(PlayerTotals other) {
    return new PlayerTotals(
        games + other.games,
        courtMillis + other.courtMillis,
        impactNanos + other.impactNanos,
        clutchNanos + other.clutchNanos,
        points + other.points,
        fouls + other.fouls,
        shots.plus(other.shots));
  }
}
