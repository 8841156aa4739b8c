package io.courtside.checkpoint;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;

/** Reads a checkpoint that has been found whole. Not thread safe. */
public final class CheckpointReader implements StoredState.Entries, Closeable {
  private static final int LONGEST_HEADER = 4096;

  private final CheckpointHeader header;
  private final DataInputStream in;
  private long left;

  private CheckpointReader(CheckpointHeader header, DataInputStream in) {
    this.header = header;
    this.in = in;
    this.left = header.keys();
  }

  /**
   * Opens a checkpoint after all of it has been looked at.
   *
   * @throws BadCheckpoint where it is damaged, cut, or no checkpoint
   * @throws IOException where the file cannot be read
   */
  public static CheckpointReader open(Path file) throws IOException {
    long bodyEnd = requireWhole(file);
    FileChannel channel = FileChannel.open(file);
    try {
      InputStream raw = new BufferedInputStream(new Head(channel, bodyEnd), 1 << 16);
      CheckpointHeader header = header(raw);
      // Unbuffered, the gzip reader would ask the channel for single bytes.
      DataInputStream in =
          new DataInputStream(new BufferedInputStream(new GZIPInputStream(raw, 1 << 16), 1 << 16));
      return new CheckpointReader(header, in);
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  /** The file without the digest at its end. */
  private static final class Head extends InputStream {
    private final FileChannel channel;
    private final InputStream in;
    private long left;

    Head(FileChannel channel, long bytes) {
      this.channel = channel;
      this.in = Channels.newInputStream(channel);
      this.left = bytes;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      if (left == 0) {
        return -1;
      }
      int read = in.read(bytes, offset, (int) Math.min(length, left));
      left -= Math.max(0, read);
      return read;
    }

    @Override
    public void close() throws IOException {
      channel.close();
    }
  }

  /** Where the body ends, in a file whose digest is right. */
  private static long requireWhole(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long bodyEnd = channel.size() - Sha256.BYTES;
      if (bodyEnd <= 0) {
        throw new BadCheckpoint("is too short for a checkpoint: " + channel.size() + " bytes");
      }
      MessageDigest sha = Sha256.digest();
      InputStream in = new Head(channel, bodyEnd);
      byte[] buffer = new byte[1 << 16];
      for (int read = in.read(buffer, 0, buffer.length);
          read >= 0;
          read = in.read(buffer, 0, buffer.length)) {
        sha.update(buffer, 0, read);
      }
      byte[] told = Channels.newInputStream(channel).readNBytes(Sha256.BYTES);
      if (!Arrays.equals(told, sha.digest())) {
        throw new BadCheckpoint("is damaged or cut: its SHA-256 is not what it says at its end");
      }
      return bodyEnd;
    }
  }

  private static CheckpointHeader header(InputStream raw) throws IOException {
    byte[] line = new byte[LONGEST_HEADER];
    for (int length = 0; length < line.length; length++) {
      int next = raw.read();
      if (next < 0) {
        break;
      }
      if (next == '\n') {
        return CheckpointHeader.of(new String(line, 0, length, StandardCharsets.UTF_8));
      }
      line[length] = (byte) next;
    }
    throw new BadCheckpoint("is no checkpoint: it has no first line");
  }

  /** What the checkpoint says of itself. */
  public CheckpointHeader header() {
    return header;
  }

  @Override
  public StateEntry next() throws IOException {
    if (left == 0) {
      return null;
    }
    try {
      byte[] key = bytes();
      long ttl = in.readLong();
      byte[] dump = bytes();
      left--;
      return new StateEntry(key, ttl, dump);
    } catch (EOFException e) {
      throw new BadCheckpoint("has " + left + " entries less than it says", e);
    }
  }

  private byte[] bytes() throws IOException {
    int length = in.readInt();
    byte[] bytes = new byte[length];
    in.readFully(bytes);
    return bytes;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
