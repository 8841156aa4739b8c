package io.courtside.deadletter;

/**
 * A line that did not become a scored event, and why.
 *
 * @param source stable id of the source it stood in
 * @param sourceName name of the source for people
 * @param offset byte offset of the line in the source
 * @param length whole length of the line in bytes
 * @param reason kind of reason, one word
 * @param detail which field, which value, what was expected
 * @param line the beginning of the line, as it was read
 */
@SuppressWarnings("ArrayRecordComponent") // the refused bytes as they came; compared by nobody
public record DeadLetter(
    String source,
    String sourceName,
    long offset,
    long length,
    String reason,
    String detail,
    byte[] line) {}
