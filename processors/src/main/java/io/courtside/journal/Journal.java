package io.courtside.journal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
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
   * @throws JournalTooShort where lines that were committed are not there
   * @throws IOException where the files cannot be written
   */
  public Journal(Path directory, String name, long segmentBytes, JournalPosition committed)
      throws IOException {
    this.directory = directory;
    this.name = name;
    this.segmentBytes = segmentBytes;
    // A start opens many journals that were never written; asking this way makes no exception.
    if (!directory.toFile().isDirectory()) {
      Files.createDirectories(directory);
    }
    requireEarlierSegments(committed);
    cutBack(committed);
  }

  private void requireEarlierSegments(JournalPosition committed) throws IOException {
    for (int number = 1; number < committed.segment(); number++) {
      if (!segment(number).toFile().exists()) {
        throw new JournalTooShort(segment(number) + " is gone, but its lines were committed");
      }
    }
  }

  private void cutBack(JournalPosition position) throws IOException {
    Path current = segment(position.segment());
    long size = current.toFile().length(); // 0 where there is no such file
    if (size < position.length()) {
      throw new JournalTooShort(
          String.format(
              Locale.ROOT,
              "%s has %,d bytes, but %,d were committed",
              current,
              size,
              position.length()));
    }
    // The segments of a run that did not get to commit them.
    for (int next = position.segment() + 1; segment(next).toFile().exists(); next++) {
      Files.delete(segment(next));
    }
    if (size > position.length()) {
      try (FileChannel file = open(current)) {
        file.truncate(position.length());
      }
    }
  }

  private Path segment(int number) {
    return segment(directory, name, number);
  }

  /**
   * A segment file of a lane's journal.
   *
   * @param segment its number, from 1
   */
  public static Path ofLane(Path directory, int lane, int segment) {
    return segment(directory, "lane-" + lane, segment);
  }

  private static Path segment(Path directory, String name, int number) {
    String digits = Integer.toString(number);
    return directory.resolve(
        name + "-" + "0".repeat(Math.max(0, 6 - digits.length())) + digits + ".jsonl");
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
    } catch (ClosedChannelException e) {
      throw e; // interrupted; nothing is wrong with the file
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
