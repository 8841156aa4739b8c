package io.courtside.health;

import java.time.Instant;

/**
 * Something that keeps a part of the program from its work; it is tried again until it is over.
 *
 * @param part which part, for example {@code lane-0}
 * @param what what is wrong, in words for a person
 * @param since when it began
 * @param alarm whether it is for a person to look at, while all parts go on with their work
 */
public record Trouble(String part, String what, Instant since, boolean alarm) {}
