/**
 * Dedup: which events of a game have been seen.
 *
 * <p>Owns the memory of what was seen. Must not know what an event means or where the memory is
 * kept over a restart.
 */
package io.courtside.dedup;
