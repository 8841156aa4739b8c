package io.courtside.score;

/**
 * How strong two teams are as their game begins; frozen for the game.
 *
 * <p>A rating is the margin, in millionths of a point, by which a team is expected to win against
 * an average team on neutral ground.
 *
 * @param homeMicros rating of the home team
 * @param awayMicros rating of the visitors
 */
public record Matchup(long homeMicros, long awayMicros) {
  /** Evenly matched teams, or teams of which nothing is known. */
  public static final Matchup EVEN = new Matchup(0, 0);

  /** Points that the home team is better by, home court not counted; negative where it is worse. */
  public double points() {
    return (homeMicros - awayMicros) / 1e6;
  }
}
