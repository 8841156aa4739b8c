package io.courtside.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * A file as a listing found it.
 *
 * @param path its path
 * @param key what tells it from other files whatever its name, for example device and inode
 * @param size its size in bytes
 * @param modified when it was last written to
 */
record FoundFile(Path path, Object key, long size, FileTime modified) {

  static FoundFile of(Path path) throws IOException {
    BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
    if (!attributes.isRegularFile()) {
      throw new SourceException(path + ": is not a file");
    }
    Object key = attributes.fileKey() == null ? path.toAbsolutePath() : attributes.fileKey();
    return new FoundFile(path, key, attributes.size(), attributes.lastModifiedTime());
  }

  boolean isCompressed() {
    return path.toString().endsWith(".gz");
  }

  boolean isAsIn(FoundFile other) {
    return size == other.size && modified.equals(other.modified);
  }
}
