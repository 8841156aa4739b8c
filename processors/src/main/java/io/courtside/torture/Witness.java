package io.courtside.torture;

import io.courtside.books.Books;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What the store of a work directory says, asked from outside the program. */
public interface Witness extends AutoCloseable {

  /** Opens the witness of a work directory; nothing need run there yet. */
  @FunctionalInterface
  interface Opener {
    /** The witness of {@code work}. */
    Witness on(Path work);
  }

  /** The books as last committed; empty while the store does not answer. */
  Optional<Books> books();

  /**
   * The books while no program runs; the server is started for it if it is down, and stopped.
   *
   * @throws IOException where the server cannot be started
   */
  Books booksAtRest() throws IOException;

  @Override
  void close();
}
