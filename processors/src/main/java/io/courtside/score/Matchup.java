package io.courtside.score;

/**
 * How strong two teams are as their game begins; frozen for the game.
 *
 * <p>A strength is the margin, in millionths of a point, by which a team is expected to win against
 * an average team on neutral ground today, with who starts and how rested it is.
 *
 * @param homeMicros strength of the home team
 * @param awayMicros strength of the visitors
 * @param homeStartersMicros points a game, in millionths, that the five who start for the home team
 *     are used to scoring together; {@link #UNKNOWN} where it is not known who starts
 * @param awayStartersMicros the same of the visitors
 */
public record Matchup(
    long homeMicros, long awayMicros, long homeStartersMicros, long awayStartersMicros) {
  /** In place of what starters score: it is not known who starts. */
  public static final long UNKNOWN = -1;

  /** Evenly matched teams, or teams of which nothing is known. */
  public static final Matchup EVEN = new Matchup(0, 0, UNKNOWN, UNKNOWN);

  /** Points that the home team is better by, home court not counted; negative where it is worse. */
  public double points() {
    return (homeMicros - awayMicros) / 1e6;
  }
}
