package io.courtside.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;

/**
 * An append-only log in segment files {@code <name>-<segment>.jsonl}.
 *
 * <p>What was appended counts only once its position has been committed elsewhere; opening a
 * journal cuts away what follows the committed position. An append that failed may be tried again:
 * it writes over what the failed one left. Not thread safe: it belongs to its lane.
 */
public final class Journal implements Closeable {
  private final Path directory;
  private final String name;
  private final long segmentBytes;
  private int openSegment;
  private FileChannel channel;
  private long writtenTo;

  /**
   * Opens a journal at a committed position and cuts away what follows it.
   *
   * @param directory where the segments are; made if it is not there
   * @param name what the segments' names begin with
   * @param segmentBytes size from which on a new segment is begun, bytes
   * @param committed position up to which the journal counts
   * @throws IOException where the files cannot be written, or are shorter than was committed
   */
  public Journal(Path directory, String name, long segmentBytes, JournalPosition committed)
      throws IOException {
    this.directory = directory;
    this.name = name;
    this.segmentBytes = segmentBytes;
    Files.createDirectories(directory);
    cutBack(committed);
  }

  private void cutBack(JournalPosition position) throws IOException {
    Path current = segment(position.segment());
    long size = Files.exists(current) ? Files.size(current) : 0;
    if (size < position.length()) {
      throw new IOException(
          current
              + " has "
              + size
              + " bytes, but "
              + position.length()
              + " were committed; it was changed by another hand");
    }
    for (int next = position.segment() + 1; Files.deleteIfExists(segment(next)); next++) {
      // the segments of a run that did not get to commit them
    }
    if (size > position.length()) {
      try (FileChannel file = open(current)) {
        file.truncate(position.length());
      }
    }
  }

  private Path segment(int number) {
    return directory.resolve(String.format(Locale.ROOT, "%s-%06d.jsonl", name, number));
  }

  private static FileChannel open(Path path) throws IOException {
    return FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
  }

  /**
   * Writes {@code bytes[0, length)}, whole lines, after {@code committed}, over whatever an earlier
   * try may have left there.
   *
   * @return the position after it
   * @throws IOException where it could not be written; nothing counts as written then
   */
  public JournalPosition append(byte[] bytes, int length, JournalPosition committed)
      throws IOException {
    if (length == 0) {
      return committed;
    }
    JournalPosition at =
        committed.length() < segmentBytes
            ? committed
            : new JournalPosition(committed.segment() + 1, 0);
    try {
      return new JournalPosition(at.segment(), write(bytes, length, at));
    } catch (IOException e) {
      throw new IOException(segment(at.segment()) + " cannot be written: " + e.getMessage(), e);
    }
  }

  /** Where the segment ends after it. */
  private long write(byte[] bytes, int length, JournalPosition at) throws IOException {
    openFor(at);
    ByteBuffer buffer = ByteBuffer.wrap(bytes, 0, length);
    long to = at.length();
    while (buffer.hasRemaining()) {
      to += channel.write(buffer, to);
      writtenTo = Math.max(writtenTo, to);
    }
    if (writtenTo > to) {
      channel.truncate(to); // an earlier try was longer
      writtenTo = to;
    }
    return to;
  }

  private void openFor(JournalPosition at) throws IOException {
    // An interrupt in a write closes the channel; the next try opens it anew.
    if (channel == null || !channel.isOpen() || openSegment != at.segment()) {
      close();
      channel = open(segment(at.segment()));
      openSegment = at.segment();
      writtenTo = channel.size();
    }
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
      channel = null;
    }
  }
}
