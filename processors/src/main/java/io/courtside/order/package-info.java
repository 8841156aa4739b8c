/**
 * Order: events of a game go on in the order of the game, and never wait without a reason.
 *
 * <p>Owns the hold of events that came before their turn. Must not know what an event is, nor any
 * clock but the one it is given.
 */
package io.courtside.order;
