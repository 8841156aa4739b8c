package io.courtside.warehouse;

/**
 * What was loaded of a log.
 *
 * @param lines lines read
 * @param rows events or scores that are in the warehouse now
 * @param duplicates events that were there before
 * @param bad lines that are no event
 */
public record Loaded(long lines, long rows, long duplicates, long bad) {
  /** Nothing. */
  public static final Loaded NOTHING = new Loaded(0, 0, 0, 0);

  /**
   * What was loaded last under a log's name.
   *
   * @param identity of the log it was
   * @param to how far it was loaded, bytes of content
   * @param print what it ended with there
   */
  record Before(String identity, long to, String print) {}

  /** Both together. */
  public Loaded plus(Loaded other) {
    return new Loaded(
        lines + other.lines, rows + other.rows, duplicates + other.duplicates, bad + other.bad);
  }
}
