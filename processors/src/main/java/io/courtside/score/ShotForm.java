package io.courtside.score;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * How someone shot so far: tries and makes by kind of shot. Immutable.
 *
 * <p>Whole counts, so that sums are the same in any order.
 */
public final class ShotForm {
  /** No shot was seen. */
  public static final ShotForm NONE = new ShotForm(new int[2 * ShotKind.values().length]);

  private static final int KINDS = ShotKind.values().length;

  // Tries of each kind, then makes of each kind.
  private final int[] counts;

  private ShotForm(int[] counts) {
    this.counts = counts;
  }

  /**
   * A form by its counts.
   *
   * @param counts the tries of every kind in the order of {@link ShotKind}, then the makes
   * @throws IllegalArgumentException if they are not twice as many as the kinds, negative, or more
   *     makes than tries
   */
  public static ShotForm of(int... counts) {
    if (counts.length != 2 * KINDS) {
      throw new IllegalArgumentException(
          "a shot form must have %d counts, not %d".formatted(2 * KINDS, counts.length));
    }
    for (int kind = 0; kind < KINDS; kind++) {
      int makes = counts[KINDS + kind];
      if (makes < 0 || makes > counts[kind]) {
        throw new IllegalArgumentException(
            "makes must be from 0 to the tries, not %d of %d".formatted(makes, counts[kind]));
      }
    }
    return new ShotForm(counts.clone());
  }

  /** Tries of that kind, made or missed. */
  public int tries(ShotKind kind) {
    return counts[kind.index()];
  }

  /** Shots of that kind that went in. */
  public int makes(ShotKind kind) {
    return counts[KINDS + kind.index()];
  }

  /** The form after one more shot. */
  public ShotForm plus(ShotKind kind, boolean made) {
    int[] more = counts.clone();
    more[kind.index()]++;
    more[KINDS + kind.index()] += made ? 1 : 0;
    return new ShotForm(more);
  }

  /** Both together. */
  public ShotForm plus(ShotForm other) {
    int[] sums = counts.clone();
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.counts[i];
    }
    return new ShotForm(sums);
  }

  /** What of it still counts when the next season begins: four fifths, rounded. */
  public ShotForm carried() {
    return new ShotForm(Arrays.stream(counts).map(count -> (4 * count + 2) / 5).toArray());
  }

  /**
   * How much more often than average the shots of a kind go in, shrunk towards not at all.
   *
   * @param average how often such a shot goes in, 0 to 1
   * @return the makes beyond the average, over the tries and the kind's prior tries together: -1 to
   *     1, and near 0 while there are few tries
   */
  public double excess(ShotKind kind, double average) {
    int tries = tries(kind);
    return (makes(kind) - tries * average) / (tries + kind.priorTries());
  }

  /** The counts, in the order that {@link #of} takes them. */
  public int[] counts() {
    return counts.clone();
  }

  /** Writes the form packed: a bit a kind that was tried, and four bytes for each of these. */
  public void write(DataOutput out) throws IOException {
    int tried = 0;
    for (int kind = 0; kind < KINDS; kind++) {
      tried |= counts[kind] > 0 ? 1 << kind : 0;
    }
    out.writeByte(tried);
    for (int kind = 0; kind < KINDS; kind++) {
      if (counts[kind] > 0) {
        out.writeShort(counts[kind]);
        out.writeShort(counts[KINDS + kind]);
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where the bytes are no form, or end early
   */
  public static ShotForm read(DataInput in) throws IOException {
    int tried = in.readUnsignedByte();
    int[] counts = new int[2 * KINDS];
    for (int kind = 0; kind < KINDS; kind++) {
      if ((tried >> kind & 1) != 0) {
        counts[kind] = in.readUnsignedShort();
        counts[KINDS + kind] = in.readUnsignedShort();
      }
    }
    try {
      return tried == 0 ? NONE : of(counts);
    } catch (IllegalArgumentException e) {
      throw new IOException("shot form cannot be read: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ShotForm form && Arrays.equals(counts, form.counts);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(counts);
  }

  /** For example {@code 3/7 rim, 1/2 free_throw}. */
  @Override
  public String toString() {
    return Arrays.stream(ShotKind.values())
        .filter(kind -> tries(kind) > 0)
        .map(kind -> makes(kind) + "/" + tries(kind) + " " + kind.wireName())
        .collect(Collectors.joining(", "));
  }
}
