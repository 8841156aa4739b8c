package io.courtside.torture;

import io.courtside.books.Books;
import java.nio.file.Path;

/**
 * What a run has left behind.
 *
 * @param books as committed
 * @param scored directory of its scored log
 * @param deadLetters directory of its dead letters
 */
record Outcome(Books books, Path scored, Path deadLetters) {}
