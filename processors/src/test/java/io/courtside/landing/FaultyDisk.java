package io.courtside.landing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** The real disk, which fails when told to. */
final class FaultyDisk implements LandingLog.Disk {
  final AtomicInteger syncs = new AtomicInteger();

  /** How many bytes a write takes before it fails; negative for all. */
  final AtomicInteger bytesBeforeFailure = new AtomicInteger(-1);

  volatile boolean failsToSync;
  volatile boolean failsToTruncate;
  volatile long usable = Long.MAX_VALUE;

  /** Called before each sync. */
  volatile Runnable beforeSync = () -> {};

  /** Makes all well again. */
  void mend() {
    bytesBeforeFailure.set(-1);
    failsToSync = false;
    failsToTruncate = false;
    usable = Long.MAX_VALUE;
  }

  @Override
  public FileChannel open(Path file) throws IOException {
    return new Channel(LineFile.open(file));
  }

  @Override
  public long usableBytes() {
    return usable;
  }

  private final class Channel extends FileChannel {
    private final FileChannel real;

    Channel(FileChannel real) {
      this.real = real;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
      if (bytesBeforeFailure.get() < 0) {
        return real.write(bytes);
      }
      if (bytesBeforeFailure.get() == 0) {
        throw new IOException("No space left on device");
      }
      int taken = Math.min(bytes.remaining(), bytesBeforeFailure.get());
      ByteBuffer part = bytes.slice(bytes.position(), taken);
      int written = real.write(part);
      bytes.position(bytes.position() + written);
      bytesBeforeFailure.addAndGet(-written);
      return written;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      beforeSync.run();
      if (failsToSync) {
        throw new IOException("Input/output error");
      }
      syncs.incrementAndGet();
      real.force(metaData);
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
      if (failsToTruncate && size < real.size()) {
        throw new IOException("Input/output error");
      }
      real.truncate(size);
      return this;
    }

    @Override
    public long position() throws IOException {
      return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
      real.position(position);
      return this;
    }

    @Override
    public long size() throws IOException {
      return real.size();
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
      return real.read(target);
    }

    @Override
    public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
      return real.read(targets, offset, length);
    }

    @Override
    public int read(ByteBuffer target, long position) throws IOException {
      return real.read(target, position);
    }

    @Override
    public long write(ByteBuffer[] sources, int offset, int length) {
      throw new UnsupportedOperationException();
    }

    @Override
    public int write(ByteBuffer source, long position) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) {
      throw new UnsupportedOperationException();
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) {
      throw new UnsupportedOperationException();
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    public FileLock tryLock(long position, long size, boolean shared) {
      throw new UnsupportedOperationException();
    }

    @Override
    protected void implCloseChannel() throws IOException {
      real.close();
    }
  }
}
