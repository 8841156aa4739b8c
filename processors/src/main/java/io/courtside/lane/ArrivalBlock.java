package io.courtside.lane;

import io.courtside.deadletter.DeadLetter;
import java.util.List;

/**
 * A block of lines after validation: events, and what is none.
 *
 * @param source stable id of the source
 * @param endOffset byte offset in the source after the block
 * @param anchor fingerprint of the content that ends there
 * @param arrivals the events, in the order of the source
 * @param deadLetters the lines that are no event
 * @param endOfInput whether this is the mark that no source will have more
 */
public record ArrivalBlock(
    String source,
    long endOffset,
    long anchor,
    List<Arrival> arrivals,
    List<DeadLetter> deadLetters,
    boolean endOfInput) {}
