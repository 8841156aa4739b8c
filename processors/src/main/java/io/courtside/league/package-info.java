/**
 * What carries over from game to game: how strong teams are, what players are used to make.
 *
 * <p>Owns the sums of all finished games and the order in which games begin and end. Must not know
 * lanes, Redis or Camel: it is told which game begins, what a game changed, and what was stored.
 */
package io.courtside.league;
