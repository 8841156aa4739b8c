package io.courtside.drift;

import java.util.Arrays;

/**
 * All values of two samples in one order, with equal values together.
 *
 * <p>None of the measures changes with a relabelling but by which of these places belong to the
 * first sample; so the sorting is done once for all permutations.
 */
final class Pool {
  private final double[] values;
  private final int[] ends;
  private final int[] members;

  /**
   * @param first at least one value, all finite
   * @param second at least one value, all finite
   */
  Pool(double[] first, double[] second) {
    double[] all = joined(first, second);
    double[] sorted = all.clone();
    Arrays.sort(sorted);
    values = distinct(sorted);
    int[] place = new int[all.length];
    ends = new int[values.length];
    for (int i = 0; i < all.length; i++) {
      place[i] = Arrays.binarySearch(values, all[i]);
      ends[place[i]]++;
    }
    Arrays.parallelPrefix(ends, Integer::sum);
    members = new int[all.length];
    int[] free = ends.clone();
    for (int i = all.length - 1; i >= 0; i--) {
      members[--free[place[i]]] = i;
    }
  }

  private static double[] joined(double[] first, double[] second) {
    if (first.length == 0 || second.length == 0) {
      throw new IllegalArgumentException(
          "both samples must have values; they have " + first.length + " and " + second.length);
    }
    double[] all = Arrays.copyOf(first, Math.addExact(first.length, second.length));
    System.arraycopy(second, 0, all, first.length, second.length);
    for (int i = 0; i < all.length; i++) {
      if (!Double.isFinite(all[i])) {
        throw new IllegalArgumentException("values must be finite; one is " + all[i]);
      }
      // -0.0 and 0.0 are one value, but not to a sort.
      all[i] += 0.0;
    }
    return all;
  }

  private static double[] distinct(double[] sorted) {
    int count = 0;
    double[] distinct = new double[sorted.length];
    for (double value : sorted) {
      if (count == 0 || value != distinct[count - 1]) {
        distinct[count++] = value;
      }
    }
    return Arrays.copyOf(distinct, count);
  }

  /** Values in both samples. */
  int size() {
    return members.length;
  }

  /** Different values. */
  int distinct() {
    return values.length;
  }

  /** Different value number {@code k}, growing with {@code k}. */
  double value(int k) {
    return values[k];
  }

  /** How many values are at most different value number {@code k}. */
  int end(int k) {
    return ends[k];
  }

  /** How often different value number {@code k} is there. */
  int count(int k) {
    return ends[k] - (k == 0 ? 0 : ends[k - 1]);
  }

  /**
   * What stands at a place of the order: the index in the first sample, or that in the second plus
   * the length of the first.
   */
  int member(int place) {
    return members[place];
  }

  /** How often the most frequent value is there. */
  int mostTied() {
    int most = 0;
    for (int k = 0; k < values.length; k++) {
      most = Math.max(most, count(k));
    }
    return most;
  }
}
