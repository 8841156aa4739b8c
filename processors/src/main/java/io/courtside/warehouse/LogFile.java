package io.courtside.warehouse;

import io.courtside.source.Fingerprint;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file of lines to be loaded, plain or gzipped. Offsets count bytes of content.
 *
 * @param path where it is
 * @param end how much of it counts, bytes of content; {@link #ALL} for all
 */
public record LogFile(Path path, long end) {
  /** In place of an end: all of the file counts. */
  public static final long ALL = Long.MAX_VALUE;

  private static final int BUFFER = 1 << 17;

  /** All of a file. */
  public static LogFile whole(Path path) {
    return new LogFile(path.toAbsolutePath().normalize(), ALL);
  }

  /** The content from its beginning on. */
  InputStream open() throws IOException {
    InputStream raw = Files.newInputStream(path);
    try {
      return new BufferedInputStream(
          path.toString().endsWith(".gz") ? new GZIPInputStream(raw, BUFFER) : raw, BUFFER);
    } catch (ZipException | EOFException e) {
      raw.close();
      throw new IOException(path + " is no whole gzip file: " + e.getMessage(), e);
    }
  }

  /**
   * What the content before {@code to} ends with: the hash of its last bytes. A log that was cut
   * back and has grown anew ends otherwise there.
   *
   * @return empty where the content is shorter
   */
  Optional<String> print(long to) throws IOException {
    int length = (int) Math.min(Fingerprint.HEAD_BYTES, to);
    try (InputStream in = open()) {
      in.skipNBytes(to - length);
      byte[] last = in.readNBytes(length);
      return last.length < length
          ? Optional.empty()
          : Optional.of(Fingerprint.ofHead(last, length));
    } catch (EOFException e) {
      return Optional.empty();
    }
  }

  /**
   * What tells this file from another that once had its name: the hash of its first line, which an
   * append-only log keeps.
   */
  String identity() throws IOException {
    byte[] head = new byte[Fingerprint.HEAD_BYTES];
    int length = 0;
    try (InputStream in = open()) {
      for (int next = in.read(); next >= 0 && length < head.length; next = in.read()) {
        if (next == '\n') {
          break;
        }
        head[length++] = (byte) next;
      }
    }
    return Fingerprint.ofHead(head, length);
  }
}
