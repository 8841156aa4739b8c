package io.courtside.landing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * A file that grows by whole lines. What was appended is durable; an append that fails leaves
 * nothing behind.
 *
 * <p>Opened for each append, so it may be moved away in between; it begins anew then. One writer a
 * file; not thread safe.
 */
public final class LineFile {

  /** Opens a file for reading and writing, making it if it is not there. */
  @FunctionalInterface
  interface Opener {
    /** The open file. */
    FileChannel open(Path file) throws IOException;
  }

  private static final int LOOK_BACK_BYTES = 1 << 16;

  private final Path file;
  private final Opener opener;
  private long length;

  /**
   * @param file need not be there
   * @param length how much of it counts, bytes; what lies behind is cut off by the next append
   */
  public LineFile(Path file, long length) {
    this(file, length, LineFile::open);
  }

  LineFile(Path file, long length, Opener opener) {
    if (length < 0) {
      throw new IllegalArgumentException("a file's length cannot be negative: " + length);
    }
    this.file = file;
    this.length = length;
    this.opener = opener;
  }

  static FileChannel open(Path file) throws IOException {
    return FileChannel.open(
        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
  }

  /** How much of the file counts, bytes. */
  public long length() {
    return length;
  }

  /** The file. */
  public Path path() {
    return file;
  }

  /**
   * Appends lines, all or none, and syncs them.
   *
   * @throws IOException where they cannot be made durable; none of them counts then
   */
  public void append(List<byte[]> lines) throws IOException {
    boolean isNew = !Files.exists(file);
    try (FileChannel channel = opener.open(file)) {
      // Shorter than we left it: somebody moved it away. Longer: a write failed half way.
      length = Math.min(length, channel.size());
      channel.truncate(length);
      channel.position(length);
      try {
        for (byte[] line : lines) {
          write(channel, line);
        }
        channel.force(true);
        if (isNew) {
          syncDirectory();
        }
      } catch (IOException e) {
        channel.truncate(length);
        throw e;
      }
      length = channel.position();
    }
  }

  private static void write(FileChannel channel, byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      channel.write(rest);
    }
  }

  /** Without it a power failure can take a new file's name, and all that is in it. */
  private void syncDirectory() throws IOException {
    try (FileChannel directory = FileChannel.open(file.toAbsolutePath().getParent())) {
      directory.force(true);
    }
  }

  /**
   * Cuts off what follows the last newline of a file: a line that a crash has torn.
   *
   * @return how many bytes were cut off
   */
  static long cutTornLine(Path file) throws IOException {
    try (FileChannel channel = open(file)) {
      long size = channel.size();
      long whole = endOfLastLine(channel, size);
      if (whole < size) {
        channel.truncate(whole);
        channel.force(true);
      }
      return size - whole;
    }
  }

  private static long endOfLastLine(FileChannel channel, long size) throws IOException {
    long end = size;
    while (end > 0) {
      long from = Math.max(0, end - LOOK_BACK_BYTES);
      ByteBuffer piece = ByteBuffer.allocate((int) (end - from));
      while (piece.hasRemaining() && channel.read(piece, from + piece.position()) >= 0) {
        // reads on
      }
      for (int i = piece.position() - 1; i >= 0; i--) {
        if (piece.get(i) == '\n') {
          return from + i + 1;
        }
      }
      end = from;
    }
    return 0;
  }
}
