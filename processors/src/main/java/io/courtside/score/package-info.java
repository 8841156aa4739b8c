/**
 * The score stage: what an event did to the game and who is to be credited for it.
 *
 * <p>Owns the basketball: game state, possession, win probability, leverage, credit, player lines.
 * Pure: no Camel, no Redis, no files of its own, no clock but the events'.
 */
package io.courtside.score;
