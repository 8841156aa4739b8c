package io.courtside.league;

/**
 * What is known as the first game of a season begins. It stays as it is for all games of the
 * season, whatever is still told of earlier ones.
 *
 * @param season the season that begins
 * @param known what is carried over to it
 */
public record SeasonStart(Season season, Carryover known) {}
