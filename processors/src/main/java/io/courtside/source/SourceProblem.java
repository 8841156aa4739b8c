package io.courtside.source;

/**
 * A file that could not be read, or not to its end, while the others were.
 *
 * @param sourceName the file's path
 * @param message what is wrong, in one line that names the path
 */
public record SourceProblem(String sourceName, String message) {}
