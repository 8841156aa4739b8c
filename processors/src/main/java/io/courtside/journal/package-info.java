/**
 * Journals: the append-only logs of scored events and dead letters, one each a lane.
 *
 * <p>Owns the form of their lines and how a journal is cut back to what was committed. Must not
 * know when that is.
 */
package io.courtside.journal;
