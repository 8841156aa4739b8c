package io.courtside.loadtest;

import io.courtside.journal.Journal;
import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * Reads on in the scored log of one lane, segment after segment.
 *
 * <p>Where the log was cut back, as after a failed commit, it is read again from its new end.
 */
final class LaneTail implements Closeable {
  private static final int BUFFER_BYTES = 1 << 18;

  private final Path directory;
  private final int lane;
  private final ScoredLine lines;
  private final byte[] bytes = new byte[BUFFER_BYTES];
  private final ByteBuffer buffer = ByteBuffer.wrap(bytes);
  private int segment;
  private FileChannel channel; // null where the segment is not there yet
  private long position;
  private int carried; // bytes of a line whose end has not come

  /**
   * @param segment where to begin
   * @param position byte of that segment where to begin
   */
  LaneTail(Path directory, int lane, int segment, long position, ScoredLine lines) {
    this.directory = directory;
    this.lane = lane;
    this.segment = segment;
    this.position = position;
    this.lines = lines;
  }

  /** Hands over every whole line that is there now. */
  void poll(ScoredReader.Taker taker) throws IOException {
    if (channel == null && !open()) {
      return;
    }
    while (read(taker) || nextSegment()) {
      // until nothing is left to be read
    }
  }

  private boolean open() throws IOException {
    try {
      channel = FileChannel.open(Journal.ofLane(directory, lane, segment));
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  /** Whether anything was there. */
  private boolean read(ScoredReader.Taker taker) throws IOException {
    buffer.limit(bytes.length).position(carried);
    int count = channel.read(buffer, position);
    if (count <= 0) {
      if (channel.size() < position) {
        position = channel.size();
        carried = 0;
      }
      return false;
    }
    position += count;
    taker.looked();
    takeLines(carried + count, taker);
    return true;
  }

  private void takeLines(int to, ScoredReader.Taker taker) {
    int from = 0;
    int end = ScoredLine.newline(bytes, carried, to);
    while (end >= 0) {
      long number = lines.number(bytes, from, end);
      if (number >= 0) {
        taker.line(number, ScoredLine.deferredAs(bytes, from, end));
      }
      from = end + 1;
      end = ScoredLine.newline(bytes, from, to);
    }
    carried = to - from;
    if (carried == bytes.length) {
      carried = 0; // no line of ours is that long
    }
    System.arraycopy(bytes, from, bytes, 0, carried);
  }

  /** Goes on to the next segment once it is there: this one then has all its lines. */
  private boolean nextSegment() throws IOException {
    if (position == 0 || !Files.exists(Journal.ofLane(directory, lane, segment + 1))) {
      return false;
    }
    if (channel.size() > position) {
      return true; // came between the last look and this one
    }
    channel.close();
    channel = null;
    segment++;
    position = 0;
    carried = 0;
    return open();
  }

  @Override
  public void close() throws IOException {
    if (channel != null) {
      channel.close();
    }
  }
}
