package io.courtside.lane;

import io.courtside.event.Event;

/**
 * An event and the place it was read at.
 *
 * @param event what happened
 * @param source stable id of the source
 * @param sourceName name of the source for people
 * @param offset byte offset of its line in the source
 * @param readNanos monotonic time at which the line was read, nanoseconds
 */
public record Arrival(Event event, String source, String sourceName, long offset, long readNanos) {}
