package io.courtside.source;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A known source in this run: how far it has been read by now, and whether a file feeds it. */
final class TrackedSource {
  /** What a file's content says about being a source. */
  enum Agreement {
    /** It holds all that was read of the source. */
    HOLDS,
    /** It begins like the source and ends before what was read of it. */
    SHORTER,
    /** It is something else. */
    DIFFERS
  }

  // Files that begin alike are told apart by these long before the shorter is as long.
  private static final long MARK_BYTES = 1 << 18;

  private KnownSource known;
  private boolean fed;
  private final NavigableMap<Long, Long> marks = new TreeMap<>();
  private byte[] beforeAnchor; // kept from comparing, since going back in a gzip file is slow

  TrackedSource(KnownSource known) {
    this.known = known;
  }

  KnownSource known() {
    return known;
  }

  /** Whether an open file feeds the source. */
  boolean isFed() {
    return fed;
  }

  void feed(boolean byAFile) {
    fed = byAFile;
  }

  /** Takes over the name and the head, under which the source is now in the ledger. */
  void seenAs(KnownSource registered) {
    known = registered;
  }

  void readTo(long offset, long anchor) {
    if (marks.isEmpty() || offset - marks.lastKey() >= MARK_BYTES) {
      marks.put(offset, anchor);
    }
    known = known.readTo(offset, anchor);
  }

  /** Compares the content, which begins as the source does, where reading of the source ended. */
  Agreement compare(Content content) throws IOException {
    beforeAnchor = null;
    long end = known.anchorOffset();
    if (end == 0) {
      return Agreement.HOLDS;
    }
    byte[] before;
    try {
      before = before(content, end);
    } catch (SourceException e) {
      return Agreement.SHORTER; // damaged before that place; reading it will tell
    }
    if (before.length < Math.min(end, Fingerprint.ANCHOR_BYTES)) {
      return holdsMark(content) ? Agreement.SHORTER : Agreement.DIFFERS;
    }
    if (Fingerprint.ofEnd(before, 0, before.length) != known.anchor()) {
      return Agreement.DIFFERS;
    }
    beforeAnchor = before;
    return Agreement.HOLDS;
  }

  /**
   * Whether the content is the source's just before the line now being read: in a line of a single
   * character repeated, what was read last looks the same in any file.
   */
  boolean isAnchoredIn(Content content) throws IOException {
    byte[] before = before(content, known.anchorOffset());
    return before.length == Math.min(known.anchorOffset(), Fingerprint.ANCHOR_BYTES)
        && (before.length == 0 || Fingerprint.ofEnd(before, 0, before.length) == known.anchor());
  }

  /** Whether the content is the source's at the last mark it reaches, if it reaches one. */
  private boolean holdsMark(Content content) throws IOException {
    Map.Entry<Long, Long> mark = content.isClosed() ? null : marks.floorEntry(content.rawSize());
    if (mark == null) {
      return true;
    }
    byte[] before = before(content, mark.getKey());
    return before.length < Math.min(mark.getKey(), Fingerprint.ANCHOR_BYTES)
        || Fingerprint.ofEnd(before, 0, before.length) == mark.getValue();
  }

  /** The content just before the place where reading goes on, as far back as an anchor needs it. */
  byte[] beforeResuming(Content content) throws IOException {
    byte[] kept = beforeAnchor;
    beforeAnchor = null;
    return kept != null && known.resumeOffset() == known.anchorOffset()
        ? kept
        : before(content, known.resumeOffset());
  }

  /** The content just before {@code offset}, as far back as an anchor needs it. */
  private static byte[] before(Content content, long offset) throws IOException {
    int length = (int) Math.min(offset, Fingerprint.ANCHOR_BYTES);
    return content.readAt(offset - length, length);
  }
}
