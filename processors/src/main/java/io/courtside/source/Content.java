package io.courtside.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The bytes of one open file, after decompression if it is compressed. Not thread safe. */
interface Content extends Closeable {

  /** How files are opened. */
  @FunctionalInterface
  interface Opener {
    /** Opens the file. */
    Content open(Path path) throws IOException;
  }

  /** Opens the file; one whose name ends in {@code .gz} is decompressed. */
  static Content open(Path path) throws IOException {
    return path.toString().endsWith(".gz") ? new GzipContent(path) : new PlainContent(path);
  }

  /**
   * Reads on from {@link #position()}.
   *
   * @return how many bytes came, at least 1; or -1 when no more is here now
   * @throws SourceException when the content is damaged; what was good before it has been returned
   */
  int read(byte[] into, int from, int length) throws IOException;

  /** Goes to {@code offset}, or to the end if that comes first. */
  void seek(long offset) throws IOException;

  /** Offset in the content of the next byte to be read. */
  long position();

  /** Bytes of the file read so far, as they lie on disk. */
  long rawPosition() throws IOException;

  /** Bytes of the file, as they lie on disk. */
  long rawSize() throws IOException;

  /** Whether nothing is ever added at the end, so that a rest without newline is a line. */
  boolean isClosed();

  /** Up to {@code most} bytes from {@code offset} on; fewer only at the end. */
  default byte[] readAt(long offset, int most) throws IOException {
    seek(offset);
    if (position() != offset) {
      return new byte[0];
    }
    byte[] bytes = new byte[most];
    int length = 0;
    while (length < most) {
      int n = read(bytes, length, most - length);
      if (n < 0) {
        return Arrays.copyOf(bytes, length);
      }
      length += n;
    }
    return bytes;
  }
}
