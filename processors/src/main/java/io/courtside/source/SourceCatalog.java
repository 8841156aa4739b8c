package io.courtside.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells by its content which source a file is, and enters new ones in the ledger. */
final class SourceCatalog {
  private static final Logger LOG = LoggerFactory.getLogger(SourceCatalog.class);
  private static final int ID_DIGITS = 12;

  /** What a file was found to be. */
  enum Verdict {
    /** Too little content to tell. */
    TOO_YOUNG,
    /** It begins like a known source and is shorter: a copy in the making, or cut off. */
    PERHAPS_A_COPY,
    /** All of it that was read so far comes from another file that is still open. */
    COPY,
    /** A source to be read, known or new. */
    SOURCE
  }

  /**
   * What a file was found to be, and as which source.
   *
   * @param verdict what it is
   * @param source the source it is or is a copy of, else null
   */
  record Finding(Verdict verdict, TrackedSource source) {}

  private final SourceLedger ledger;
  private final List<TrackedSource> sources = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  SourceCatalog(SourceLedger ledger) {
    this.ledger = ledger;
    for (KnownSource known : ledger.known()) {
      sources.add(new TrackedSource(known));
      ids.add(known.id());
    }
  }

  /**
   * Finds out which source a file is.
   *
   * @param head the file's first bytes, {@value Fingerprint#HEAD_BYTES} or all there are
   * @param mayStillGrow whether a file shorter than what was read of a source that begins the same
   *     may become a copy of it; false takes it for a new source
   */
  Finding identify(Content content, byte[] head, String name, boolean mayStillGrow)
      throws IOException {
    TrackedSource copied = null;
    boolean shorter = false;
    for (TrackedSource source : candidates(head, name)) {
      switch (source.compare(content)) {
        case HOLDS -> {
          if (!source.isFed()) {
            return take(source, head, name);
          }
          copied = copied == null ? source : copied;
        }
        case SHORTER -> shorter = true;
        case DIFFERS -> {}
      }
    }
    if (copied != null) {
      return new Finding(Verdict.COPY, copied);
    }
    if (!hasALine(content, head)) {
      return new Finding(Verdict.TOO_YOUNG, null);
    }
    if (shorter && mayStillGrow) {
      return new Finding(Verdict.PERHAPS_A_COPY, null);
    }
    return new Finding(Verdict.SOURCE, enter(head, name, 0, 0));
  }

  /** Enters the copy as a source of its own that goes on where the original was read to. */
  TrackedSource fork(TrackedSource original, byte[] head, String name) {
    KnownSource known = original.known();
    return enter(head, name, known.anchorOffset(), known.anchor());
  }

  /** Enters a longer head or a new name of a source in the ledger, if there is one. */
  void update(TrackedSource source, byte[] head, String name) {
    KnownSource before = source.known();
    KnownSource after =
        head.length > before.headLength()
            ? before.seenAs(name, head.length, Fingerprint.ofHead(head, head.length))
            : before.seenAs(name, before.headLength(), before.headHash());
    if (!after.equals(before)) {
      ledger.register(after);
      source.seenAs(after);
    }
  }

  private List<TrackedSource> candidates(byte[] head, String name) {
    List<TrackedSource> found = new ArrayList<>(2);
    Map<Integer, String> hashes = new HashMap<>();
    for (TrackedSource source : sources) {
      int length = source.known().headLength();
      if (length <= head.length
          && hashes
              .computeIfAbsent(length, n -> Fingerprint.ofHead(head, n))
              .equals(source.known().headHash())) {
        found.add(source);
      }
    }
    found.sort(
        Comparator.comparing((TrackedSource source) -> !source.known().name().equals(name))
            .thenComparing(source -> -source.known().anchorOffset()));
    return found;
  }

  private Finding take(TrackedSource source, byte[] head, String name) {
    if (!source.known().name().equals(name)) {
      LOG.info("{} is source {}, known as {}", name, source.known().id(), source.known().name());
    }
    update(source, head, name);
    source.feed(true);
    return new Finding(Verdict.SOURCE, source);
  }

  private TrackedSource enter(byte[] head, String name, long offset, long anchor) {
    String hash = Fingerprint.ofHead(head, head.length);
    KnownSource known =
        new KnownSource(newId(hash), name, head.length, hash, offset, offset, anchor);
    ledger.register(known);
    ids.add(known.id());
    TrackedSource source = new TrackedSource(known);
    source.feed(true);
    sources.add(source);
    LOG.info("{} is new source {}, read from byte {}", name, known.id(), offset);
    return source;
  }

  private String newId(String hash) {
    String stem = hash.substring(0, ID_DIGITS);
    String id = stem;
    for (int n = 2; ids.contains(id); n++) {
      id = stem + "-" + n;
    }
    return id;
  }

  private static boolean hasALine(Content content, byte[] head) {
    if (head.length == Fingerprint.HEAD_BYTES || content.isClosed()) {
      return head.length > 0;
    }
    for (byte b : head) {
      if (b == '\n') {
        return true;
      }
    }
    return false;
  }
}
