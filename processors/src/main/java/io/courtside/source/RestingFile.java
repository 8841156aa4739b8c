package io.courtside.source;

import java.io.IOException;

/**
 * A file that is not open because nothing is to be read from it as things are.
 *
 * @param seen the file as it was when it was closed
 * @param reason why it rests
 * @param copied of which source it is a copy; null unless that is the reason
 * @param sinceNanos since when it has been just so
 * @param firstNanos since when it has been resting, whatever it looked like
 * @param lookedNanos when it was last looked into
 */
record RestingFile(
    FoundFile seen,
    Reason reason,
    TrackedSource copied,
    long sinceNanos,
    long firstNanos,
    long lookedNanos) {
  /** Why a file rests. */
  enum Reason {
    /** Read to its end. */
    DONE,
    /** Its content is damaged; a change of the file may help. */
    BROKEN,
    /** It cannot be opened or read for a cause outside of it, which may pass. */
    UNREADABLE,
    /** It holds what another, open file holds. */
    COPY,
    /** It may be becoming a copy of another. */
    PERHAPS_A_COPY;

    /** Why a file rests that could not be read. */
    static Reason ofTrouble(IOException trouble) {
      return trouble instanceof SourceException ? BROKEN : UNREADABLE;
    }
  }

  // Unchanged for so long, a shorter file is not being copied any more.
  private static final long SETTLED_NANOS = 1_000_000_000L;
  private static final long LOOK_AGAIN_NANOS = 5_000_000_000L;
  private static final long SETTLED_AT_LAST_NANOS = 30_000_000_000L;

  /** Whether it is clear by now that the file is not becoming a copy. */
  boolean isSettled(long now) {
    return now - sinceNanos >= SETTLED_NANOS || now - firstNanos >= SETTLED_AT_LAST_NANOS;
  }

  /** Whether to look into the file again although it has not changed. */
  boolean isToBeLookedInto(long now) {
    return switch (reason) {
      case DONE, BROKEN -> false;
      case UNREADABLE -> now - lookedNanos >= LOOK_AGAIN_NANOS;
      case COPY -> !copied.isFed() || hasMoreThanTheOriginal(now);
      case PERHAPS_A_COPY -> isSettled(now);
    };
  }

  /** Whether a copy goes on where the original, for some time now, does not. */
  boolean hasMoreThanTheOriginal(long now) {
    return reason == Reason.COPY
        && isSettled(now)
        && !seen.isCompressed()
        && seen.size() > copied.known().anchorOffset();
  }
}
