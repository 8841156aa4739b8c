package io.courtside.model;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** The steps in which a file gets onto a disk; each may be the last before a crash. */
interface Disk {
  /** Writes a file, new or over what is there. */
  void write(Path file, byte[] bytes) throws IOException;

  /** Makes sure that what a file holds outlives a crash. */
  void sync(Path file) throws IOException;

  /** Gives a file another name, at once and in place of what has it. */
  void move(Path from, Path to) throws IOException;

  /** Makes sure that the names in a directory outlive a crash. */
  void syncNames(Path directory) throws IOException;

  /** Puts {@code bytes} under a name such that the name always stands for a whole file. */
  default void put(Path file, byte[] bytes) throws IOException {
    Path aside = file.resolveSibling(file.getFileName() + ".tmp");
    write(aside, bytes);
    sync(aside);
    move(aside, file);
    syncNames(file.getParent());
  }

  /** The disk of this machine. */
  static Disk real() {
    return new Disk() {
      @Override
      public void write(Path file, byte[] bytes) throws IOException {
        Files.write(file, bytes);
      }

      @Override
      public void sync(Path file) throws IOException {
        force(file, StandardOpenOption.WRITE);
      }

      @Override
      public void move(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      }

      @Override
      public void syncNames(Path directory) throws IOException {
        force(directory, StandardOpenOption.READ);
      }

      private void force(Path path, StandardOpenOption mode) throws IOException {
        try (FileChannel channel = FileChannel.open(path, mode)) {
          channel.force(true);
        }
      }
    };
  }
}
