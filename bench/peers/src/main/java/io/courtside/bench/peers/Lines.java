package io.courtside.bench.peers;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into lines, without their newlines. Not thread safe. */
final class Lines {
  private final InputStream in;
  private byte[] buffer = new byte[1 << 18];
  private int from;
  private int to;

  Lines(InputStream in) {
    this.in = in;
  }

  /** The next line in an array of its own; {@code null} after the last. */
  byte[] next() throws IOException {
    int looked = from;
    while (true) {
      for (int i = looked; i < to; i++) {
        if (buffer[i] == '\n') {
          byte[] line = Arrays.copyOfRange(buffer, from, i);
          from = i + 1;
          return line;
        }
      }
      looked = to - from;
      if (!fill()) {
        if (to > from) {
          throw new EOFException("the last line must end with a newline");
        }
        return null;
      }
    }
  }

  /** Moves what is left to the front and reads on. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    if (to == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * to);
    }
    int read = in.read(buffer, to, buffer.length - to);
    to += Math.max(0, read);
    return read > 0;
  }
}
