package io.courtside.source;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** A file as it is, to which more may be added at any time. */
final class PlainContent implements Content {
  private final FileChannel channel;
  private long position;

  PlainContent(Path path) throws IOException {
    channel = FileChannel.open(path);
  }

  @Override
  public int read(byte[] into, int from, int length) throws IOException {
    int n = channel.read(ByteBuffer.wrap(into, from, length), position);
    if (n <= 0) {
      return -1;
    }
    position += n;
    return n;
  }

  @Override
  public void seek(long offset) throws IOException {
    position = Math.min(offset, channel.size());
  }

  @Override
  public long position() {
    return position;
  }

  @Override
  public long rawPosition() {
    return position;
  }

  @Override
  public long rawSize() throws IOException {
    return channel.size();
  }

  @Override
  public boolean isClosed() {
    return false;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
