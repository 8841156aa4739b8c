package io.courtside.books;

/**
 * Books that are being kept: counted line by line, and made {@link Books} when they are asked for.
 * Not thread safe.
 */
public final class BooksTally {
  private long read;
  private long dead;
  private long duplicate;
  private long scored;
  private long deferred;
  private long late;

  /**
   * @param books what was counted before
   */
  public BooksTally(Books books) {
    read = books.read();
    dead = books.dead();
    duplicate = books.duplicate();
    scored = books.scored();
    deferred = books.deferred();
    late = books.late();
  }

  /** So many more lines were read; negative to give back lines not yet settled. */
  public void read(long lines) {
    read += lines;
  }

  /** A line was refused. */
  public void dead() {
    dead++;
  }

  /** An event had been seen before. */
  public void duplicate() {
    duplicate++;
  }

  /** An event was scored. */
  public void scored(boolean afterItsTurn) {
    scored++;
    late += afterItsTurn ? 1 : 0;
  }

  /** An event was deferred. */
  public void deferred(boolean afterItsTurn) {
    deferred++;
    late += afterItsTurn ? 1 : 0;
  }

  /** The books as they are now. */
  public Books books() {
    return new Books(read, dead, duplicate, scored, deferred, late);
  }
}
