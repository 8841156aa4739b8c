package io.courtside.event;

import java.util.List;

/**
 * One play of a game, as event form version 1 gives it.
 *
 * <p>A text that the line does not have is {@code null}; {@code qualifiers} and {@code starters}
 * are empty instead. Scores are those after the event.
 *
 * @param eventId unique and stable over every delivery of the event
 * @param gameId the game it belongs to
 * @param seq place in the game, 1, 2, 3, … without gaps in a complete game
 * @param tsMillis when it happened, milliseconds since the epoch, UTC
 * @param period 1 to 4, 5 and more for overtime
 * @param clockSeconds seconds left in the period
 * @param type what happened
 * @param typeName the word the line had for it; tells unknown types apart
 * @param homeTeam code of the home team
 * @param awayTeam code of the visiting team
 * @param homeScore points of the home team after the event
 * @param awayScore points of the visiting team after the event
 * @param team code of the team that acted
 * @param playerId who acted
 * @param player name of who acted
 * @param subtype finer kind: {@code 2pt}, {@code 1 of 2}, {@code defensive}, {@code in}, …
 * @param made whether a shot or free throw went in
 * @param points points this event scored
 * @param distanceFt feet from the basket; {@link Double#NaN} where the line has none
 * @param assistPlayerId who passed to the scorer
 * @param blockPlayerId who blocked the shot
 * @param stealPlayerId who took the ball
 * @param foulDrawnPlayerId who was fouled
 * @param qualifiers circumstances of a shot: {@code fastbreak}, {@code 2ndchance}, …
 * @param season for example {@code 2023-24}; on a game's start
 * @param seasonType for example {@code regular}; on a game's start
 * @param gameDate the calendar day of the game, {@code 2023-10-24}; on a game's start
 * @param starters player ids, home five first; on a game's start
 * @param revision 1, and more for a later version of the same event id
 */
public record Event(
    String eventId,
    String gameId,
    int seq,
    long tsMillis,
    int period,
    double clockSeconds,
    EventType type,
    String typeName,
    String homeTeam,
    String awayTeam,
    int homeScore,
    int awayScore,
    String team,
    String playerId,
    String player,
    String subtype,
    boolean made,
    int points,
    double distanceFt,
    String assistPlayerId,
    String blockPlayerId,
    String stealPlayerId,
    String foulDrawnPlayerId,
    List<String> qualifiers,
    String season,
    String seasonType,
    String gameDate,
    List<String> starters,
    int revision) {

  /** Whether the team that acted is the home team. */
  public boolean byHome() {
    return homeTeam.equals(team);
  }

  /** Whether the team that acted is the visiting team. */
  public boolean byAway() {
    return awayTeam.equals(team);
  }

  /** A builder that starts from this event. */
  public EventBuilder toBuilder() {
    return new EventBuilder(this);
  }
}
