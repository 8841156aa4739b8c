package io.courtside.torture;

/**
 * When and whom a blow strikes.
 *
 * @param victim who is hit
 * @param afterLines strikes once so many lines in all are committed; negative for a blow that
 *     strikes at a time after the start, whatever is committed
 * @param afterMicros strikes so long after that, or after the start, microseconds
 */
record Moment(Victim victim, long afterLines, long afterMicros) {

  /** Who is hit. */
  enum Victim {
    /** The program. */
    PROGRAM("program"),
    /** Its Redis server. */
    REDIS("Redis"),
    /** The server, and the program right after it. */
    BOTH("Redis and program");

    private final String text;

    Victim(String text) {
      this.text = text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  boolean isInStart() {
    return afterLines < 0;
  }
}
