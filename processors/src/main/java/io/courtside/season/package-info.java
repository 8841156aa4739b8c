/**
 * The season view: who leads in a season or a game, and the table of it.
 *
 * <p>Owns the figures that are shown of a player, their order and their text. Pure: must not know
 * Redis, files or the command line; takes sums from the league.
 */
package io.courtside.season;
