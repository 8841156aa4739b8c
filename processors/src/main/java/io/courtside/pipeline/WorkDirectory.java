package io.courtside.pipeline;

import io.courtside.failure.Failure;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The work directory, held by one program at a time. */
public final class WorkDirectory implements Closeable {
  private static final String LOCK_FILE = "courtside.lock";

  private final FileChannel channel;

  private WorkDirectory(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes hold of a work directory, making it if it is not there.
   *
   * @throws Failure where another program holds it, or it cannot be written
   */
  public static WorkDirectory hold(Path directory) {
    requireNoFile(directory);
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve(LOCK_FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!lock(channel)) {
        channel.close();
        throw new Failure(
            "another courtside runs on the work directory "
                + directory
                + "; stop it, or choose another with --work");
      }
      return new WorkDirectory(channel);
    } catch (IOException e) {
      throw new Failure("the work directory " + directory + " cannot be written: " + why(e), e);
    }
  }

  /**
   * Looks whether something else stands in the place of a work directory.
   *
   * @throws Failure where it does
   */
  public static void requireNoFile(Path directory) {
    if (Files.exists(directory) && !Files.isDirectory(directory)) {
      throw new Failure("the work directory must be a directory, this is a file: " + directory);
    }
  }

  private static String why(IOException e) {
    return e instanceof AccessDeniedException ? "access denied" : e.toString();
  }

  /** Whether a program holds that directory now. */
  public static boolean isHeld(Path directory) throws IOException {
    Path lock = directory.resolve(LOCK_FILE);
    if (!Files.exists(lock)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(lock, StandardOpenOption.WRITE)) {
      return !lock(channel);
    }
  }

  @SuppressWarnings("try") // the lock goes with the channel
  private static boolean lock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
