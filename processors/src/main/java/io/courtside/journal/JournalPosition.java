package io.courtside.journal;

/**
 * How far a journal has been written.
 *
 * @param segment number of the segment file, from 1
 * @param length bytes of that segment
 */
public record JournalPosition(int segment, long length) {

  /** The position of an empty journal. */
  public static final JournalPosition START = new JournalPosition(1, 0);

  /**
   * @throws IllegalArgumentException where the segment is below 1 or the length negative
   */
  public JournalPosition {
    if (segment < 1 || length < 0) {
      throw new IllegalArgumentException("no such journal position: " + segment + ":" + length);
    }
  }
}
