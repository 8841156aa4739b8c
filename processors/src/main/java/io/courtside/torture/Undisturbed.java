package io.courtside.torture;

import java.nio.file.Path;

/**
 * A run in which nothing was broken.
 *
 * @param input what it scored
 * @param lines of the input
 * @param outcome what it left
 * @param startMillis from the start to the first commit, milliseconds
 * @param millis from the start to the end, milliseconds
 */
record Undisturbed(Path input, long lines, Outcome outcome, long startMillis, long millis) {}
