/**
 * Overload: which events matter most, how far behind the stream is, and what it defers for that.
 *
 * <p>Owns the classes, the projected lag and the decision to shed. Must not know queues, files or
 * clocks: it is told what waits and what time it is.
 */
package io.courtside.overload;
