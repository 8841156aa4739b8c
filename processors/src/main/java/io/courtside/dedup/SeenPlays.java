package io.courtside.dedup;

import java.util.Arrays;
import java.util.function.IntSupplier;

/**
 * Which plays of one game were seen, in which revision and with which content: for good, or only on
 * their way.
 *
 * <p>A play is <em>pending</em> from its arrival and <em>final</em> once it has been scored; only
 * what is final is stored with the commit. After a crash the pending ones come again and must not
 * be taken for duplicates. Fourteen bytes a play in memory. Not thread safe: it belongs to its
 * lane.
 */
public final class SeenPlays {

  /** What a play that arrives is to what is known. */
  public enum Verdict {
    /** The first of its {@code seq}. */
    NEW,
    /** A later revision of a play that was seen: it puts right what was said. */
    CORRECTION,
    /** Seen before, or overtaken by a later revision. */
    DUPLICATE,
    /** The same revision was seen with other content; one of the two is wrong. */
    CONFLICT
  }

  private int[] taken = new int[64];
  private short[] takenRevision = new short[64];
  private short[] firstRevision = new short[64];
  private int[] confirmed = new int[64];
  private short[] confirmedRevision = new short[64];
  private int pending;

  /**
   * Takes a play that arrives; unless it is a duplicate, it is on its way from now on: to be made
   * final or, in conflict, to be refused.
   *
   * @param seq its place in the game, from 1
   * @param revision 1, and more for a later version; at most {@link Short#MAX_VALUE}
   * @param fingerprint of its content
   */
  public Verdict take(int seq, int revision, int fingerprint) {
    makeRoom(seq);
    int known = takenRevision[seq];
    if (revision < known || (revision == known && fingerprint == taken[seq])) {
      return Verdict.DUPLICATE;
    }
    if (revision == known) {
      pending++;
      return Verdict.CONFLICT;
    }
    takenRevision[seq] = (short) revision;
    taken[seq] = fingerprint;
    pending++;
    if (known > 0) {
      return Verdict.CORRECTION;
    }
    firstRevision[seq] = (short) revision;
    return Verdict.NEW;
  }

  /** Whether {@code revision} of a play, which has been taken, puts right one taken before. */
  public boolean isCorrection(int seq, int revision) {
    return revision > firstRevision[seq];
  }

  /**
   * Makes a play final that was on its way.
   *
   * @param fingerprint of its content; asked for only where a later revision has come since
   */
  public void confirm(int seq, int revision, IntSupplier fingerprint) {
    boolean isLatest = takenRevision[seq] == revision;
    note(seq, revision, isLatest ? taken[seq] : fingerprint.getAsInt());
    pending--;
  }

  /** A play that was in conflict has been refused. */
  public void refused() {
    pending--;
  }

  /** Takes over what is known to be final, from storage. */
  public void restore(int seq, int revision, int fingerprint) {
    note(seq, revision, fingerprint);
    takenRevision[seq] = (short) revision;
    taken[seq] = fingerprint;
    firstRevision[seq] = (short) revision;
  }

  private void note(int seq, int revision, int fingerprint) {
    makeRoom(seq);
    confirmedRevision[seq] = (short) revision;
    confirmed[seq] = fingerprint;
  }

  /** Forgets a play that was on its way and did not arrive. */
  public void release(int seq, int revision) {
    pending--;
    // A correction that follows it is on its way still.
    if (takenRevision[seq] == revision) {
      takenRevision[seq] = confirmedRevision[seq];
      taken[seq] = confirmed[seq];
      firstRevision[seq] = confirmedRevision[seq];
    }
  }

  /** Revision of the play that is final; 0 where there is none. */
  public int revision(int seq) {
    return seq < confirmedRevision.length ? confirmedRevision[seq] : 0;
  }

  /** Fingerprint of the play that is final; 0 where there is none. */
  public int fingerprint(int seq) {
    return seq < confirmed.length ? confirmed[seq] : 0;
  }

  /** Whether any is on its way. */
  public boolean hasPending() {
    return pending > 0;
  }

  private void makeRoom(int seq) {
    if (seq < taken.length) {
      return;
    }
    int length = Math.max(seq + 1, taken.length * 2);
    taken = Arrays.copyOf(taken, length);
    takenRevision = Arrays.copyOf(takenRevision, length);
    firstRevision = Arrays.copyOf(firstRevision, length);
    confirmed = Arrays.copyOf(confirmed, length);
    confirmedRevision = Arrays.copyOf(confirmedRevision, length);
  }
}
