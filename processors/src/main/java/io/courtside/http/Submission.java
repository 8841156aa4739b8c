package io.courtside.http;

/** The lines of a request that are all events. */
public final class Submission {
  private final byte[] lines;
  private final int count;

  /**
   * @param lines each with its newline; not copied
   * @param count how many there are
   */
  Submission(byte[] lines, int count) {
    this.lines = lines;
    this.count = count;
  }

  /** The lines, each with its newline. Not a copy. */
  public byte[] lines() {
    return lines;
  }

  /** How many there are. */
  public int count() {
    return count;
  }
}
