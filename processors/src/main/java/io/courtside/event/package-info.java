/**
 * The event form: what one play-by-play line means, how it is read and why a line is refused.
 *
 * <p>Owns the words of the game (types, fields, classes of line). Must not know Camel, Redis, files
 * or where a line came from.
 */
package io.courtside.event;
