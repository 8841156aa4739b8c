/**
 * The NBA's live feed as events: what its files say, in event form, with numbers of our own and
 * every later change as a revision.
 *
 * <p>Owns the translation and the slots of a game. Must not know how files are fetched or scored.
 */
package io.courtside.live;
