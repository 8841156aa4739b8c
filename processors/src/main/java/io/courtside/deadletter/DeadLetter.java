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
 * @param gameId the game of an event that is refused for what is known of its game, else {@code
 *     null}
 */
@SuppressWarnings("ArrayRecordComponent") // the refused bytes as they came; compared by nobody
public record DeadLetter(
    String source,
    String sourceName,
    long offset,
    long length,
    String reason,
    String detail,
    byte[] line,
    String gameId) {

  /** A line that is no event, and so belongs to no game. */
  public DeadLetter(
      String source,
      String sourceName,
      long offset,
      long length,
      String reason,
      String detail,
      byte[] line) {
    this(source, sourceName, offset, length, reason, detail, line, null);
  }
}
