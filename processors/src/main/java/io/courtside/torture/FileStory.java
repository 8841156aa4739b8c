package io.courtside.torture;

import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.GZIPOutputStream;

/**
 * A file in an inbox that is written as careless programs write: the lines of an input come in
 * pieces, and the file changes its name, its content and its inode under the reader.
 */
final class FileStory implements AutoCloseable {
  private static final String NAME = "events.jsonl";

  private final RandomAccessFile input;
  private final Path inbox;
  private final Path file;
  private FileChannel out;
  private long given;
  private long fileBegan;
  private int closed;

  FileStory(Path input, Path inbox) throws IOException {
    this.input = new RandomAccessFile(input.toFile(), "r");
    this.inbox = inbox;
    this.file = inbox.resolve(NAME);
    Files.createDirectories(inbox);
    begin();
  }

  private void begin() throws IOException {
    out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    fileBegan = given;
  }

  /** Bytes of the input written so far. */
  long given() {
    return given;
  }

  long left() throws IOException {
    return input.length() - given;
  }

  /** Appends up to that many bytes of the input, wherever a line ends. */
  void append(int bytes) throws IOException {
    byte[] piece = new byte[(int) Math.min(bytes, left())];
    input.seek(given);
    input.readFully(piece);
    write(piece);
    given += piece.length;
  }

  private void write(byte[] bytes) throws IOException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    while (rest.hasRemaining()) {
      out.write(rest);
    }
  }

  /** Appends what is missing of the line begun. */
  void endLine() throws IOException {
    append(toLineEnd());
  }

  private int toLineEnd() throws IOException {
    if (given == 0) {
      return 0;
    }
    input.seek(given - 1);
    int bytes = 0;
    while (input.read() != '\n') {
      bytes++;
    }
    return bytes;
  }

  /** The file gets another name, its writer ends the line in it, and a new one is begun. */
  Path rotate() throws IOException {
    Path rotated = inbox.resolve(NAME + "-" + (20_240_101 + closed++));
    Files.move(file, rotated);
    endLine();
    out.close();
    begin();
    return rotated;
  }

  /** A rotated file is replaced by a gzipped one. */
  void compress(Path rotated) throws IOException {
    Path aside = inbox.resolve("." + rotated.getFileName() + ".tmp");
    try (OutputStream zipped = new GZIPOutputStream(Files.newOutputStream(aside))) {
      Files.copy(rotated, zipped);
    }
    Files.move(aside, inbox.resolve(rotated.getFileName() + ".gz"), StandardCopyOption.ATOMIC_MOVE);
    Files.delete(rotated);
  }

  /** The file is cut to nothing and goes on with the line that was begun in it, as a whole. */
  void truncate() throws IOException {
    backToLineBegin();
    out.truncate(0);
    out.position(0);
    fileBegan = given;
  }

  private void backToLineBegin() throws IOException {
    while (given > fileBegan) {
      input.seek(given - 1);
      if (input.read() == '\n') {
        return;
      }
      given--;
    }
  }

  /** The same, and as much as it held before comes at once: it is never seen to be shorter. */
  void replaceInPlace() throws IOException {
    int held = (int) Math.min(given - fileBegan, 8 << 20);
    truncate();
    append(held + 1);
  }

  /** The file is written again from its beginning, with the same content. */
  void rewrite() throws IOException {
    long until = given;
    given = fileBegan;
    out.truncate(0);
    out.position(0);
    while (given < until) {
      append((int) Math.min(64 << 10, until - given));
    }
  }

  /** The file is removed, and another made under its name; it may get the same inode. */
  void recreate() throws IOException {
    backToLineBegin();
    out.close();
    Files.delete(file);
    begin();
  }

  @Override
  public void close() throws IOException {
    out.close();
    input.close();
  }
}
