package io.courtside.torture;

import io.courtside.failure.Failure;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * A disk so small that it can be filled: a file system of its own, mounted by the caller.
 *
 * @param mount where it is mounted
 */
record SmallDisk(Path mount) {
  /** Largest disk that is filled: a real one must not be filled by mistake. */
  static final long MOST_BYTES = 64L << 20;

  /** Checks that it is a file system of its own, and small. */
  SmallDisk {
    try {
      FileStore store = Files.getFileStore(mount);
      if (store.equals(Files.getFileStore(mount.toAbsolutePath().normalize().getParent()))
          || store.getTotalSpace() > MOST_BYTES) {
        throw new Failure(
            mount
                + " must be a mount of at most 64 MiB: mount -t tmpfs -o size=16m tmpfs "
                + mount);
      }
    } catch (IOException e) {
      throw new Failure("the small disk cannot be used: " + e, e);
    }
  }

  long freeBytes() throws IOException {
    return Files.getFileStore(mount).getUsableSpace();
  }

  private Path ballast() {
    return mount.resolve("ballast");
  }

  /** Takes all the room there is. */
  void fill() throws IOException {
    byte[] block = new byte[4096];
    try (OutputStream out = Files.newOutputStream(ballast())) {
      while (true) {
        out.write(block);
      }
    } catch (IOException e) {
      if (freeBytes() > 0) {
        throw e;
      }
    }
  }

  /** Gives the room back. */
  void free() throws IOException {
    Files.deleteIfExists(ballast());
  }

  /** Removes what earlier use has left in {@code name}. */
  Path empty(String name) throws IOException {
    free();
    Path directory = mount.resolve(name);
    if (Files.exists(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    return directory;
  }
}
