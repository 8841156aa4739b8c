/**
 * Lanes: a game always goes to the same lane, and a lane has one thread, so that all state of a
 * game has one writer and needs no lock.
 *
 * <p>Owns which lane a line belongs to, what of a source a lane has dealt with and what is in
 * flight. Must not know what an event means.
 */
package io.courtside.lane;
