package io.courtside.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who is who among the files: which are open, which rest, and which wait to be opened, kept up with
 * what each listing finds. Not thread safe.
 */
final class FileRoster {
  private static final Logger LOG = LoggerFactory.getLogger(FileRoster.class);
  // How long a file that is no longer listed may still get more from a writer that has it open.
  private static final long LINGER_NANOS = 5_000_000_000L;
  private static final int MOST_OPEN = 256;

  private final Inbox inbox;
  private final boolean stopAtEnd;
  private final TailReports reports;
  private final Map<Object, LiveFile> open = new LinkedHashMap<>();
  private final Map<Object, RestingFile> resting = new HashMap<>();
  private final Deque<FoundFile> waiting = new ArrayDeque<>();
  private final Map<Object, Path> missed = new HashMap<>(); // listed, and not there when opened
  private Map<Object, FoundFile> listing = Map.of();
  private boolean listingFails;

  FileRoster(Inbox inbox, boolean stopAtEnd, TailReports reports) {
    this.inbox = inbox;
    this.stopAtEnd = stopAtEnd;
    this.reports = reports;
  }

  List<LiveFile> open() {
    return List.copyOf(open.values());
  }

  boolean isAllDone() {
    return open.isEmpty() && waiting.isEmpty();
  }

  RestingFile resting(Object key) {
    return resting.get(key);
  }

  /** The next file to be opened, or null if none is now. */
  FoundFile nextWaiting() throws IOException {
    for (Iterator<FoundFile> files = waiting.iterator(); files.hasNext(); ) {
      FoundFile file = files.next();
      if (!isPreceded(file.path())) {
        files.remove();
        return file;
      }
    }
    return null;
  }

  private boolean isPreceded(Path path) throws IOException {
    for (LiveFile file : open.values()) {
      if (file.precedes(path)) {
        return true;
      }
    }
    return false;
  }

  void opened(LiveFile file) {
    open.put(file.file().key(), file);
    resting.remove(file.file().key());
    missed.remove(file.file().key());
    reports.opened(file.file().key());
  }

  /** Closes an open file and lets it rest, to be looked into again when it has changed. */
  void rest(LiveFile file, RestingFile.Reason reason, long now) throws IOException {
    close(file);
    FoundFile seen = listing.get(file.file().key());
    if (seen != null) {
      TrackedSource copied = file.file().finding().source();
      rest(seen, reason, reason == RestingFile.Reason.COPY ? copied : null, now);
    }
  }

  /** Lets a file rest that could not be opened. */
  void restUnopened(FoundFile file, IOException why, long now) {
    rest(file, RestingFile.Reason.ofTrouble(why), null, now);
  }

  /**
   * Takes note that a file was not where it had been listed; it waits for the next listing.
   *
   * @return whether it was missed in the same place before, so that listing it anew will not help
   */
  boolean missedAgain(FoundFile file) {
    return file.path().equals(missed.put(file.key(), file.path()));
  }

  private void rest(FoundFile seen, RestingFile.Reason reason, TrackedSource copied, long now) {
    RestingFile before = resting.get(seen.key());
    boolean same = before != null && before.reason() == reason;
    boolean unchanged = same && before.seen().isAsIn(seen);
    resting.put(
        seen.key(),
        new RestingFile(
            seen,
            reason,
            copied,
            unchanged ? before.sinceNanos() : now,
            same ? before.firstNanos() : now,
            now));
  }

  /** Closes an open file; if it is still listed it will be taken for a new one. */
  void close(LiveFile file) throws IOException {
    open.remove(file.file().key());
    file.file().close();
  }

  /**
   * Lets the quietest file rest when more are open than should be; but not {@code kept}, and none
   * that has grown since it was read: at rest its size would look as if all had been read.
   */
  void limitOpen(LiveFile kept, long now) throws IOException {
    if (open.size() <= MOST_OPEN) {
      return;
    }
    LiveFile quietest = null;
    for (LiveFile file : open.values()) {
      boolean quieter = quietest == null || file.cameNanos() - quietest.cameNanos() < 0;
      quietest = quieter && file != kept && !file.isBehind() ? file : quietest;
    }
    if (quietest == null) {
      return; // all have their turns to come
    }
    if (quietest.file().hasMoved()) {
      close(quietest); // too young to be a source; what it has by then is looked at anew
    } else {
      rest(quietest, RestingFile.Reason.DONE, now);
    }
  }

  boolean isOpen(LiveFile file) {
    return open.get(file.file().key()) == file;
  }

  /** Brings all up to what there is now. */
  void list(long now) throws IOException {
    Map<Object, FoundFile> before = listing;
    Map<Object, FoundFile> found = found();
    if (found == null) {
      return;
    }
    listing = found;
    keepUpWithOpen();
    resting.keySet().retainAll(listing.keySet());
    missed.keySet().retainAll(listing.keySet());
    before.keySet().stream()
        .filter(key -> !listing.containsKey(key) && !open.containsKey(key))
        .forEach(reports::gone);
    waiting.clear();
    for (FoundFile file : listing.values()) {
      if (!open.containsKey(file.key()) && isWorthOpening(file, before.get(file.key()), now)) {
        waiting.add(file);
      }
    }
  }

  private Map<Object, FoundFile> found() {
    Map<Object, FoundFile> found = new LinkedHashMap<>();
    try {
      for (FoundFile file : inbox.list()) {
        FoundFile other = found.get(file.key());
        if (other == null || isOpenAs(file)) {
          found.put(file.key(), file);
        }
        reports.found(file);
      }
    } catch (SourceException e) {
      if (!listingFails) {
        LOG.warn("{}; open files are read on", e.getMessage());
      }
      listingFails = true;
      return null;
    }
    listingFails = false;
    return found;
  }

  private boolean isOpenAs(FoundFile file) {
    LiveFile live = open.get(file.key());
    return live != null && live.path().equals(file.path());
  }

  private void keepUpWithOpen() {
    for (LiveFile file : open.values()) {
      FoundFile found = listing.get(file.file().key());
      if (found != null) {
        file.found(found);
      } else {
        file.vanished();
      }
    }
  }

  /** Closes a file that is no longer listed and gets no more; whether it did. */
  boolean closeIfGone(LiveFile file, long now) throws IOException {
    boolean gone =
        !listing.containsKey(file.file().key())
            && now - file.cameNanos() > LINGER_NANOS
            && !file.file().hasMoved();
    if (gone) {
      close(file);
      reports.gone(file.file().key());
    }
    return gone;
  }

  private boolean isWorthOpening(FoundFile file, FoundFile before, long now) {
    RestingFile rests = resting.get(file.key());
    if (rests != null && rests.seen().isAsIn(file)) {
      return rests.isToBeLookedInto(now);
    }
    // A compressed file is closed, so it is taken when it has stopped changing.
    boolean complete = stopAtEnd || (before != null && before.isAsIn(file));
    return complete || !file.isCompressed();
  }
}
