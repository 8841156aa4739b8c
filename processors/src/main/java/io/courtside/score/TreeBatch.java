package io.courtside.score;

import java.util.Arrays;

/**
 * Rows that {@link Trees} evaluates at once: filled, evaluated and filled again, without an
 * allocation. For one thread.
 *
 * <p>A row has its features twice, where a missing one is infinite in the one half and minus
 * infinite in the other: so a missing value goes where its node wants it by the same comparison as
 * any other. A last column is zero.
 */
public final class TreeBatch {
  private final Trees trees;
  private final int width;
  private final float[] rows;
  private final float[] sums;

  TreeBatch(Trees trees, int most) {
    this.trees = trees;
    this.width = width(trees.features());
    this.rows = new float[most * width];
    this.sums = new float[most * trees.classes()];
    clear();
  }

  /** How many columns a row of so many features has. */
  static int width(int features) {
    return 2 * features + 1;
  }

  /** All features of all rows are missing from now on. */
  public void clear() {
    int features = trees.features();
    for (int from = 0; from < rows.length; from += width) {
      Arrays.fill(rows, from, from + features, Float.POSITIVE_INFINITY);
      Arrays.fill(rows, from + features, from + 2 * features, Float.NEGATIVE_INFINITY);
    }
  }

  /**
   * Sets a feature.
   *
   * @param row from 0
   * @param feature from 0
   * @param value a number; NaN for a missing one
   */
  public void set(int row, int feature, float value) {
    boolean missing = Float.isNaN(value);
    int at = row * width + feature;
    rows[at] = missing ? Float.POSITIVE_INFINITY : value;
    rows[at + trees.features()] = missing ? Float.NEGATIVE_INFINITY : value;
  }

  /**
   * Works out the probabilities of the first rows.
   *
   * @param count how many rows
   */
  public void evaluate(int count) {
    trees.probabilities(rows, count, sums);
  }

  /** Probability of a class in a row that was evaluated. */
  public float probability(int row, int ofClass) {
    return sums[row * trees.classes() + ofClass];
  }
}
