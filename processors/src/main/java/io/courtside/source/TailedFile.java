package io.courtside.source;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * One open file being read: knows which source it is, cuts its blocks, and notices when other
 * content has taken the place of what was read. Not thread safe.
 */
final class TailedFile implements Closeable {
  private final Object key;
  private final TailOptions options;
  private final SourceCatalog catalog;
  private final LongSupplier nanoTime;
  private final Content content;
  private String name;
  private byte[] head = new byte[0];
  private TrackedSource source;
  private LineCutter cutter;
  private SourceCatalog.Finding finding =
      new SourceCatalog.Finding(SourceCatalog.Verdict.TOO_YOUNG, null);
  private SourceException damage;
  private LineBlock ready; // cut, and to be handed out once its source's head is in the ledger

  /** Opens the file without reading from it. */
  TailedFile(
      FoundFile file,
      TailOptions options,
      SourceCatalog catalog,
      LongSupplier nanoTime,
      Content.Opener opener)
      throws IOException {
    this.key = file.key();
    this.name = file.path().toString();
    this.options = options;
    this.catalog = catalog;
    this.nanoTime = nanoTime;
    this.content = opener.open(file.path());
    try {
      requireSame(file);
    } catch (IOException e) {
      content.close();
      throw e;
    }
  }

  /** Renamed since it was listed, what was opened is another file, which has its own turn. */
  private static void requireSame(FoundFile file) throws IOException {
    if (!FoundFile.of(file.path()).key().equals(file.key())) {
      throw new NoSuchFileException(
          file.path().toString(), null, "was renamed or replaced while it was opened");
    }
  }

  Object key() {
    return key;
  }

  String name() {
    return name;
  }

  /** What the file was last found to be. */
  SourceCatalog.Finding finding() {
    return finding;
  }

  /** Why the content cannot be read to its end, or null. */
  SourceException damage() {
    return damage;
  }

  /** Whether nothing is ever added to the file. */
  boolean isClosed() {
    return content.isClosed();
  }

  long rawPosition() throws IOException {
    return content.rawPosition();
  }

  long rawSize() throws IOException {
    return content.rawSize();
  }

  /** The rest of the file that has no newline, or null if there is none. */
  Unfinished unfinished() throws IOException {
    if (source == null) {
      long size = content.rawSize();
      return size == 0 || content.isClosed() ? null : new Unfinished(name, 0, size);
    }
    long bytes = cutter.pendingBytes();
    return bytes == 0 ? null : new Unfinished(name, cutter.cutOffset(), bytes);
  }

  /**
   * Finds out which source the file is and goes where reading of it goes on.
   *
   * @param mayStillGrow see {@link SourceCatalog#identify}
   * @return whether it is a source to be read
   */
  boolean identify(boolean mayStillGrow) throws IOException {
    try {
      head = content.readAt(0, Fingerprint.HEAD_BYTES);
    } catch (SourceException e) {
      damage = e;
      head = readableHead();
    }
    finding = catalog.identify(content, head, name, mayStillGrow);
    if (finding.verdict() != SourceCatalog.Verdict.SOURCE) {
      return false;
    }
    damage = null;
    readOn(finding.source());
    return true;
  }

  private byte[] readableHead() throws IOException {
    int length = (int) Math.min(content.position(), Fingerprint.HEAD_BYTES);
    return length == 0 ? new byte[0] : content.readAt(0, length);
  }

  /** Reads the file, found to be a copy with more, as a source of its own from there on. */
  void fork() throws IOException {
    TrackedSource fork = catalog.fork(finding.source(), head, name);
    finding = new SourceCatalog.Finding(SourceCatalog.Verdict.SOURCE, fork);
    readOn(fork);
  }

  private void readOn(TrackedSource from) throws IOException {
    source = from;
    long resume = from.known().resumeOffset();
    byte[] history = from.beforeResuming(content);
    cutter = new LineCutter(from.known().id(), name, options, resume, history, nanoTime);
    content.seek(resume);
  }

  /** The next block, or null when nothing more is here now. */
  LineBlock next() throws IOException {
    if (ready == null) {
      ready = cut();
    }
    LineBlock block = ready;
    if (block != null) {
      growHead();
      source.readTo(block.endOffset(), block.anchor());
      ready = null;
    }
    return block;
  }

  private LineBlock cut() throws IOException {
    LineBlock block = cutter.cut(false);
    while (block == null && damage == null && fill()) {
      block = cutter.cut(false);
    }
    if (block == null) {
      block = cutter.cut(true);
    }
    if (block == null && damage == null && content.isClosed()) {
      block = cutter.cutRest();
    }
    return block;
  }

  private boolean fill() throws IOException {
    long before = cutter.readOffset();
    byte[] last = cutter.lastBytes();
    try {
      int taken = cutter.fillFrom(content);
      // Looked at after reading: if the file holds what came before even now, it did so then.
      if (taken > 0 && !content.isClosed() && !holds(before, last)) {
        cutter.giveBack(taken);
        content.seek(before);
        return false;
      }
      return taken > 0;
    } catch (SourceException e) {
      damage = e;
      return false;
    }
  }

  private void growHead() throws IOException {
    if (head.length < Fingerprint.HEAD_BYTES && !content.isClosed()) {
      long here = content.position();
      byte[] longer = content.readAt(0, Fingerprint.HEAD_BYTES);
      content.seek(here);
      catalog.update(source, longer, name);
      head = longer;
    }
  }

  /** Whether it is known which source it is. */
  boolean isIdentified() {
    return source != null;
  }

  /** Whether there may be more to read: the file is longer, or shorter, than what was read. */
  boolean hasMoved() throws IOException {
    return source == null ? content.rawSize() > 0 : content.rawSize() != content.rawPosition();
  }

  /** Whether the file still holds what was read of it; a closed one is taken to. */
  boolean isUnchanged() throws IOException {
    if (source == null || content.isClosed()) {
      return true;
    }
    long here = cutter.readOffset();
    if (content.rawSize() < here) {
      return false;
    }
    boolean same = holds(here, cutter.lastBytes());
    content.seek(here);
    return same;
  }

  /** Whether the file begins as it did, and has {@code last} just before {@code offset}. */
  private boolean holds(long offset, byte[] last) throws IOException {
    long here = content.position();
    boolean same =
        Arrays.equals(head, content.readAt(0, head.length))
            && Arrays.equals(last, content.readAt(offset - last.length, last.length))
            && source.isAnchoredIn(content);
    content.seek(here);
    return same;
  }

  /** Takes note that the file has been renamed. */
  void renamed(String newName) {
    if (source != null) {
      catalog.update(source, head, newName);
    }
    name = newName;
  }

  /** Gives back memory that a quiet file does not need. */
  void rest() {
    if (cutter != null) {
      cutter.trim();
    }
  }

  /** Closes the file; its source may from now on be fed by another. */
  @Override
  public void close() throws IOException {
    if (source != null) {
      source.feed(false);
    }
    content.close();
  }
}
