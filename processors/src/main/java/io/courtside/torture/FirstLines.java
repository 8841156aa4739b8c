package io.courtside.torture;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPInputStream;

/** The first lines of a file, byte for byte, as a file of their own. */
final class FirstLines {
  private FirstLines() {}

  /**
   * Copies them; a last line without a newline is left out.
   *
   * @param file plain, or gzipped where its name ends in {@code .gz}
   * @return how many there were, {@code most} at most
   */
  static long copy(Path file, long most, Path target) throws IOException {
    long lines = 0;
    long whole = 0;
    long bytes = 0;
    try (InputStream in = open(file);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(target), 1 << 16)) {
      for (int next = in.read(); next >= 0 && lines < most; next = in.read()) {
        out.write(next);
        bytes++;
        if (next == '\n') {
          lines++;
          whole = bytes;
        }
        if (lines == most) {
          break;
        }
      }
    }
    try (FileChannel channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
    }
    return lines;
  }

  private static InputStream open(Path file) throws IOException {
    InputStream raw = Files.newInputStream(file);
    boolean zipped = file.toString().endsWith(".gz");
    return new BufferedInputStream(zipped ? new GZIPInputStream(raw, 1 << 16) : raw, 1 << 16);
  }
}
