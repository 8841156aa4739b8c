package io.courtside.source;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which files there are to read, in the order in which they are to be read. */
public final class Inbox {
  private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

  private final Path directory; // null for a list
  private final List<Path> files;

  private Inbox(Path directory, List<Path> files) {
    this.directory = directory;
    this.files = files;
  }

  /**
   * All files of a directory that are named as events are: {@code .jsonl}, {@code .ndjson} or
   * {@code .json}, perhaps rotated ({@code .jsonl.1}, {@code .jsonl-20240131}), perhaps with {@code
   * .gz}. In order of name, a rotated file before the one it was rotated from. Hidden files and
   * directories in it are left alone.
   *
   * @throws SourceException when it is no directory that can be listed
   */
  public static Inbox ofDirectory(Path directory) throws SourceException {
    if (!Files.exists(directory)) {
      throw new SourceException(directory + ": no such directory");
    }
    if (!Files.isDirectory(directory)) {
      throw new SourceException(directory + ": is not a directory");
    }
    Inbox inbox = new Inbox(directory, List.of());
    inbox.list();
    return inbox;
  }

  /**
   * These files, whatever their names, in this order.
   *
   * @throws SourceException when one does not exist or cannot be read
   */
  public static Inbox ofFiles(List<Path> files) throws SourceException {
    if (files.isEmpty()) {
      throw new IllegalArgumentException("a list of files must name at least one");
    }
    for (Path file : files) {
      if (!Files.exists(file)) {
        throw new SourceException(file + ": no such file");
      }
      if (!Files.isRegularFile(file)) {
        throw new SourceException(file + ": is not a file");
      }
      if (!Files.isReadable(file)) {
        throw new SourceException(file + ": may not be read (permission denied)");
      }
    }
    return new Inbox(null, List.copyOf(files));
  }

  /**
   * The files there are now.
   *
   * @throws SourceException when the directory cannot be listed
   */
  List<FoundFile> list() throws SourceException {
    List<FoundFile> found = new ArrayList<>();
    for (Path path : directory == null ? files : paths()) {
      try {
        found.add(FoundFile.of(path));
      } catch (IOException e) {
        // Gone or turned into something else since it was named: nothing to read now.
        LOG.debug("{} is passed over", path, e);
      }
    }
    return found;
  }

  /**
   * The paths of the files there are now, in the order in which they are to be read.
   *
   * @throws SourceException when the directory cannot be listed
   */
  public List<Path> files() throws SourceException {
    return list().stream().map(FoundFile::path).toList();
  }

  private List<Path> paths() throws SourceException {
    List<EventFileName> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        EventFileName name = EventFileName.of(entry);
        if (name != null && !Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
          names.add(name);
        }
      }
    } catch (NoSuchFileException e) {
      throw new SourceException(directory + ": no such directory", e);
    } catch (IOException | DirectoryIteratorException e) {
      throw new SourceException(directory + ": cannot be listed (" + reason(e) + ")", e);
    }
    names.sort(EventFileName.ORDER);
    return names.stream().map(EventFileName::path).toList();
  }

  static String reason(Exception e) {
    return e instanceof AccessDeniedException ? "permission denied" : e.getMessage();
  }

  @Override
  public String toString() {
    return directory == null ? files.size() + " files" : directory.toString();
  }
}
