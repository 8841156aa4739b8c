package io.courtside.warehouse;

import java.nio.file.Path;

/**
 * Some lines of a log, as they are handed to the warehouse.
 *
 * @param file a file that holds those of them that are good
 * @param from offset in the log at which they begin
 * @param to offset at which the line after them begins
 * @param print hash of the last bytes before {@code to}
 * @param lines how many lines there were
 * @param bad how many of them are not in the file
 */
record Piece(Path file, long from, long to, String print, long lines, long bad) {}
