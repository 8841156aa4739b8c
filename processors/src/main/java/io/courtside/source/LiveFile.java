package io.courtside.source;

import java.io.IOException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;

/** An open file in the round of those being read, and when it is next looked at. */
final class LiveFile {
  // How long after its last line a file is still looked at at the fast pace.
  private static final long LIVELY_NANOS = 200_000_000L;

  private final TailedFile file;
  private final long pollNanos;
  private final long idlePollNanos;
  private Path path;
  private Path successorPath; // where the file that follows this one appears, null if unknown
  private FileTime modified;
  private boolean suspect;
  private boolean mayStillGrow = true;
  private boolean mayFork;
  private long cameNanos;
  private long delayNanos;
  private long pollAtNanos;

  LiveFile(TailedFile file, FoundFile found, TailOptions options, long now) {
    this.file = file;
    this.path = found.path();
    this.modified = found.modified();
    this.pollNanos = options.poll().toNanos();
    this.idlePollNanos = options.idlePoll().toNanos();
    came(now);
  }

  TailedFile file() {
    return file;
  }

  Path path() {
    return path;
  }

  /** When something last came. */
  long cameNanos() {
    return cameNanos;
  }

  long pollAtNanos() {
    return pollAtNanos;
  }

  /** Says what may be made of it when it is found to be a copy, or to begin like one. */
  void expect(boolean toStillGrow, boolean toFork) {
    mayStillGrow = toStillGrow;
    mayFork = toFork;
  }

  /** Finds out which source the file is; false when it is none to be read. */
  boolean identify() throws IOException {
    if (file.identify(mayStillGrow)) {
      return true;
    }
    if (mayFork && file.finding().verdict() == SourceCatalog.Verdict.COPY) {
      file.fork();
      return true;
    }
    return false;
  }

  /** Takes note that something came. */
  void came(long now) {
    cameNanos = now;
    delayNanos = pollNanos;
    pollAtNanos = now;
  }

  /** Whether there may be something to read; paces the looking where there is not. */
  boolean hasMore(long now) throws IOException {
    if (pollAtNanos - now > 0) {
      return false;
    }
    if (file.hasMoved() || suspect) {
      suspect = false;
      return true;
    }
    pauseFrom(now);
    return false;
  }

  /** Whether a line of it that was not read yet may be lost sight of when it is closed. */
  boolean isBehind() throws IOException {
    return file.isIdentified() && (suspect || file.hasMoved());
  }

  /** Takes note that nothing is here at {@code now}. */
  void pauseFrom(long now) {
    delayNanos =
        now - cameNanos < LIVELY_NANOS ? pollNanos : Math.min(idlePollNanos, 2 * delayNanos);
    pollAtNanos = now + delayNanos;
  }

  /** Takes note of where the listing found it. */
  void found(FoundFile now) {
    if (!now.path().equals(path)) {
      file.renamed(now.path().toString());
      successorPath = path;
      path = now.path();
    }
    if (!now.modified().equals(modified)) {
      modified = now.modified();
      suspect = true;
    }
  }

  /** Takes note that the listing has it no more. */
  void vanished() {
    successorPath = path;
  }

  /** Whether a file at {@code newcomer} has to wait until this one is read to its end. */
  boolean precedes(Path newcomer) throws IOException {
    return newcomer.equals(successorPath) && file.hasMoved();
  }
}
