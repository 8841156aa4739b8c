package io.courtside.batch;

import io.courtside.lane.Arrival;

/**
 * An event whose turn it is.
 *
 * @param arrival the event and where it came from
 * @param late whether its turn had passed when it came
 */
public record Turn(Arrival arrival, boolean late) {}
