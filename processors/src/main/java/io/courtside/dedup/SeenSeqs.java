package io.courtside.dedup;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which {@code seq} of one game have been seen: some for good, some only on their way.
 *
 * <p>A seq is <em>pending</em> from its arrival and <em>final</em> once the batch that scored it
 * has committed. Only what is final is stored: after a crash the pending ones come again and must
 * not be taken for duplicates. Two bits a play, about 150 bytes a game. Not thread safe.
 */
public final class SeenSeqs {
  private final BitSet confirmed;
  private final BitSet pending = new BitSet();

  /** Nothing seen. */
  public SeenSeqs() {
    this(new BitSet());
  }

  private SeenSeqs(BitSet confirmed) {
    this.confirmed = confirmed;
  }

  /** What was final when {@link #toBytes()} was called. */
  public static SeenSeqs of(byte[] bytes) {
    return new SeenSeqs(BitSet.valueOf(bytes));
  }

  /**
   * Marks {@code seq} as on its way.
   *
   * @return whether it is new; {@code false} for a duplicate, which changes nothing
   */
  public boolean add(int seq) {
    if (contains(seq)) {
      return false;
    }
    pending.set(seq);
    return true;
  }

  /** Whether {@code seq} has been seen, for good or on its way. */
  public boolean contains(int seq) {
    return confirmed.get(seq) || pending.get(seq);
  }

  /** Makes {@code seq} final. */
  public void confirm(int seq) {
    pending.clear(seq);
    confirmed.set(seq);
  }

  /** Forgets a {@code seq} that was on its way and did not arrive. */
  public void release(int seq) {
    pending.clear(seq);
  }

  /** How many are final. */
  public int size() {
    return confirmed.cardinality();
  }

  /** Whether any is on its way. */
  public boolean hasPending() {
    return !pending.isEmpty();
  }

  /** What is final and, besides, {@code alsoFinal}, packed: what a commit stores. */
  public byte[] toBytes(int[] alsoFinal, int count) {
    BitSet all = (BitSet) confirmed.clone();
    for (int i = 0; i < count; i++) {
      all.set(alsoFinal[i]);
    }
    return all.toByteArray();
  }

  /** What is final, packed. */
  public byte[] toBytes() {
    return confirmed.toByteArray();
  }

  @Override
  public String toString() {
    return "final " + confirmed + ", pending " + Arrays.toString(pending.stream().toArray());
  }
}
