package io.courtside.source;

/**
 * The rest of a file that has no newline, left unread when reading ended.
 *
 * @param sourceName the file's path
 * @param offset where in the content the rest begins
 * @param bytes how long it is
 */
public record Unfinished(String sourceName, long offset, long bytes) {}
