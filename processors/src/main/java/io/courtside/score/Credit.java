package io.courtside.score;

/**
 * One participant's part of an event's impact.
 *
 * @param playerId who is credited; {@code null} where the part is the team's as a whole
 * @param team code of the team the player plays for
 * @param role the part played in the event
 * @param impactNanos win probability won for {@code team}, in billionths
 */
public record Credit(String playerId, String team, Role role, long impactNanos) {}
