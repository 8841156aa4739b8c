package io.courtside.books;

import java.util.Locale;

/**
 * What became of the lines that were read.
 *
 * <p>{@code read} is counted where lines enter a lane, the others where the line's fate is sealed,
 * so that {@link #balanced()} is a check and no tautology.
 *
 * @param read lines taken in
 * @param dead lines in the dead-letter log
 * @param duplicate events that had been seen before
 * @param scored events in the scored log
 * @param deferred events put off to the backfill under overload
 * @param late those of {@code scored} and {@code deferred} that came after their turn
 */
public record Books(long read, long dead, long duplicate, long scored, long deferred, long late) {

  /** Books with nothing in them. */
  public static final Books EMPTY = new Books(0, 0, 0, 0, 0, 0);

  /** These books and {@code other} together. */
  public Books plus(Books other) {
    return new Books(
        read + other.read,
        dead + other.dead,
        duplicate + other.duplicate,
        scored + other.scored,
        deferred + other.deferred,
        late + other.late);
  }

  /**
   * These books with {@code lines} more lines read; negative to give back lines not yet settled.
   */
  public Books withRead(long lines) {
    return new Books(read + lines, dead, duplicate, scored, deferred, late);
  }

  /** Lines read whose fate is not sealed yet; 0 when nothing is in flight. */
  public long inFlight() {
    return read - dead - duplicate - scored - deferred;
  }

  /** Whether {@code read = dead + duplicate + scored + deferred}. */
  public boolean balanced() {
    return inFlight() == 0;
  }

  /** The books as one line for a person. */
  @Override
  public String toString() {
    return String.format(
        Locale.ROOT,
        "read %,d = dead %,d + duplicate %,d + scored %,d + deferred %,d (late %,d)%s",
        read,
        dead,
        duplicate,
        scored,
        deferred,
        late,
        balanced() ? "" : String.format(Locale.ROOT, "; %,d in flight", inFlight()));
  }
}
