package io.courtside.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** What comes out of a gzip file of one or several members. */
final class GzipContent implements Content {
  private static final int INPUT_BUFFER = 1 << 16;

  private final Path path;
  private final FileChannel channel;
  private InputStream inflated; // null before the first read
  private long position;
  private boolean nearDamage;

  GzipContent(Path path) throws IOException {
    this.path = path;
    this.channel = FileChannel.open(path);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    try {
      return readSome(into, from, nearDamage ? 1 : length);
    } catch (ZipException e) {
      if (nearDamage || inflated == null) {
        throw damaged(e);
      }
    }
    // The inflater gave nothing of a piece that is only in part bad: once more, byte by byte.
    long reached = position;
    rewind();
    seek(reached);
    nearDamage = true;
    return read(into, from, length);
  }

  private int readSome(byte[] into, int from, int length) throws IOException {
    try {
      if (inflated == null) {
        channel.position(0);
        inflated = new GZIPInputStream(Channels.newInputStream(channel), INPUT_BUFFER);
      }
      int n = inflated.read(into, from, length);
      if (n > 0) {
        position += n;
      }
      return n;
    } catch (EOFException e) {
      throw new SourceException(path + ": gzip file ends in the middle, at " + place(), e);
    }
  }

  private SourceException damaged(ZipException e) {
    return new SourceException(
        path
            + (inflated == null
                ? ": is not a gzip file"
                : ": gzip file is damaged at " + place() + " (" + e.getMessage() + ")"),
        e);
  }

  private String place() {
    return "byte " + position + " of its content";
  }

  @Override
  public void seek(long offset) throws IOException {
    if (offset < position) {
      rewind();
    }
    byte[] skipped = new byte[(int) Math.min(INPUT_BUFFER, offset - position)];
    while (position < offset) {
      if (read(skipped, 0, (int) Math.min(skipped.length, offset - position)) < 0) {
        return;
      }
    }
  }

  // Dropping the stream instead of closing it: closing would close the channel too.
  private void rewind() {
    inflated = null;
    position = 0;
    nearDamage = false;
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public long rawPosition() throws IOException {
    return channel.position();
  }

  @Override
  public long rawSize() throws IOException {
    return channel.size();
  }

  @Override
  public boolean isClosed() {
    return true;
  }

  @Override
  public void close() throws IOException {
    if (inflated != null) {
      inflated.close();
    }
    channel.close();
  }
}
