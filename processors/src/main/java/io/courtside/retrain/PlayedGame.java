package io.courtside.retrain;

import io.courtside.league.Season;
import java.time.Instant;

/**
 * When a game was played that is over.
 *
 * @param id its id
 * @param season the season it belongs to
 * @param began time of its first event
 * @param ended time of its end
 * @param part place of the data it is in
 */
record PlayedGame(String id, Season season, Instant began, Instant ended, int part) {}
