/**
 * Fetching the live feed: conditional requests, pauses after failures, what is new since last time.
 *
 * <p>Owns when a feed is asked and what of its answers is taken. Must not know routes or scores.
 */
package io.courtside.live.poll;
