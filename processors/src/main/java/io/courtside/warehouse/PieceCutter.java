package io.courtside.warehouse;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a log into pieces of whole lines and writes the good lines of each to a file that DuckDB can
 * read. A last line without its newline is left for another time.
 */
final class PieceCutter implements Closeable {
  private static final int BUFFER = 1 << 20;

  private final InputStream in;
  private final long end;
  private final LineCheck check;
  private final int mostLines;
  private final int longestLine;
  private final LastBytes read = new LastBytes();
  private final LastBytes endOfOverlong = new LastBytes();
  private final byte[] buffer = new byte[BUFFER];
  private final ByteArrayOutputStream taken = new ByteArrayOutputStream(2 * BUFFER);
  private byte[] line = new byte[1 << 14];
  private int lineLength;
  private boolean overlong;
  private int next;
  private int filled;
  private long offset;

  /**
   * @param log what to cut
   * @param from where to begin, the beginning of a line
   * @param check which lines are good
   * @param mostLines lines of a piece, at most
   * @param longestLine bytes of a good line, at most
   */
  PieceCutter(LogFile log, long from, LineCheck check, int mostLines, int longestLine)
      throws IOException {
    this.in = log.open();
    this.end = log.end();
    this.check = check;
    this.mostLines = mostLines;
    this.longestLine = longestLine;
    in.skipNBytes(from);
    this.offset = from;
  }

  /** The next piece, written to {@code file}; empty at the end of the log. */
  Optional<Piece> next(Path file) throws IOException {
    long from = offset;
    long lines = 0;
    long bad = 0;
    taken.reset();
    try (OutputStream out = Files.newOutputStream(file)) {
      while (lines < mostLines && readLine()) {
        lines++;
        if (overlong || !check.take(line, 0, lineLength, taken)) {
          bad++;
        } else if (taken.size() >= BUFFER) {
          taken.writeTo(out);
          taken.reset();
        }
      }
      taken.writeTo(out);
    }
    return lines == 0
        ? Optional.empty()
        : Optional.of(new Piece(file, from, offset, read.print(), lines, bad));
  }

  /** Reads a whole line, without its newline; false where there is none. */
  private boolean readLine() throws IOException {
    lineLength = 0;
    overlong = false;
    long bytes = 0;
    while (true) {
      if (next == filled && !fill(offset + bytes)) {
        return false;
      }
      int newline = next;
      while (newline < filled && buffer[newline] != '\n') {
        newline++;
      }
      keep(next, newline - next);
      bytes += newline - next;
      next = newline;
      if (newline < filled) {
        lineIsWhole(newline);
        next++;
        offset += bytes + 1;
        return true;
      }
    }
  }

  private void lineIsWhole(int newline) {
    if (overlong) {
      read.add(endOfOverlong);
    } else {
      read.add(line, 0, lineLength);
    }
    read.add(buffer, newline, 1);
  }

  private void keep(int from, int length) {
    if (!overlong && lineLength + length > longestLine) {
      overlong = true;
      endOfOverlong.add(line, 0, lineLength);
    }
    if (overlong) {
      endOfOverlong.add(buffer, from, length);
      return;
    }
    if (lineLength + length > line.length) {
      line = Arrays.copyOf(line, Math.max(2 * line.length, lineLength + length));
    }
    System.arraycopy(buffer, from, line, lineLength, length);
    lineLength += length;
  }

  private boolean fill(long at) throws IOException {
    int wanted = (int) Math.min(BUFFER, end - at);
    int read = wanted <= 0 ? -1 : in.read(buffer, 0, wanted);
    next = 0;
    filled = Math.max(0, read);
    return read > 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
