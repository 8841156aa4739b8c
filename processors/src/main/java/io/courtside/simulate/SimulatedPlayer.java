package io.courtside.simulate;

/**
 * A player who does not exist, with skill that is known.
 *
 * @param id unique in the league, seven digits
 * @param name first and last name
 * @param team code of the team
 * @param position 1 (point guard) to 5 (centre)
 * @param targetMinutes minutes a game the coach means to give; 0 for who only steps in
 * @param traits what the player can do; hidden from whoever sees the events only
 */
public record SimulatedPlayer(
    String id, String name, String team, int position, double targetMinutes, Traits traits) {
  private static final double POSSESSIONS = 99;

  /**
   * Expected net impact: points per 100 possessions by which an average five gets better against an
   * average five when this player replaces one of its players, both ends of the court counted.
   */
  public double skill() {
    return PlayOdds.netPointsPer100(traits);
  }

  /**
   * The same as points in 36 minutes: the margin by which a team gets better in 36 minutes of this
   * player in place of an average one. A team has 99 possessions in 48 minutes, as in the NBA
   * season 2023-24, so it is {@link #skill} times 99 / 100 times 36 / 48.
   */
  public double marginPer36() {
    return skill() * POSSESSIONS / 100 * 36 / 48;
  }
}
