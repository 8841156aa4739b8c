package io.courtside.score;

import java.util.Arrays;

/**
 * The nodes of many trees in one row of arrays; the children of a node lie side by side, after it.
 *
 * <p>A walk takes four trees at a time, each as many steps as the deepest of the four has levels:
 * the processor then works at one while it waits for another, and has nothing to guess. A leaf
 * leads to itself: it asks {@link TreeBatch}'s last column whether 0 is less than infinity.
 */
final class Forest {
  /** How many trees are walked down at a time. */
  static final int ABREAST = 4;

  private final int trees;
  private final int[] roots;
  private final int[] classOf;
  private final int[] depths;
  private final int[] column;
  private final float[] limit;
  private final float[] value;
  private final int[] left;

  /**
   * @param features how many features a row has
   * @param roots first node of each tree
   * @param classOf class that each tree adds to
   * @param feature of each node that splits, the feature it looks at; its complement where a
   *     missing value goes left
   * @param value of each node that splits, what is less goes left; of a leaf, what it adds
   * @param left of each node that splits, its left child, the right one is the next; 0 for a leaf
   */
  Forest(int features, int[] roots, int[] classOf, int[] feature, float[] value, int[] left) {
    this.trees = roots.length;
    this.classOf = classOf.clone();
    this.value = value.clone();
    this.column = new int[left.length];
    this.limit = new float[left.length];
    this.left = new int[left.length];
    for (int node = 0; node < left.length; node++) {
      requireWithin(node, features, feature[node], value[node], left);
      boolean leaf = left[node] == 0;
      this.left[node] = leaf ? node : left[node];
      this.limit[node] = leaf ? Float.POSITIVE_INFINITY : value[node];
      this.column[node] = leaf ? TreeBatch.width(features) - 1 : column(feature[node], features);
    }
    int groups = (trees + ABREAST - 1) / ABREAST;
    // A last group that is not full walks its first tree again, and the sum leaves that out.
    this.roots = Arrays.copyOf(roots, groups * ABREAST);
    this.depths = new int[groups];
    for (int group = 0; group < groups; group++) {
      int first = group * ABREAST;
      Arrays.fill(this.roots, Math.min(trees, first + ABREAST), first + ABREAST, roots[first]);
      for (int tree = first; tree < Math.min(trees, first + ABREAST); tree++) {
        depths[group] = Math.max(depths[group], depth(roots[tree]));
      }
    }
  }

  private static int column(int feature, int features) {
    return feature >= 0 ? feature : features + ~feature;
  }

  private static void requireWithin(int node, int features, int feature, float value, int[] left) {
    boolean splits = left[node] != 0;
    if (splits
        && (left[node] <= node
            || left[node] + 1 >= left.length
            || Math.max(feature, ~feature) >= features)) {
      throw new IllegalArgumentException(
          "node %d must have children after it and look at one of %d features"
              .formatted(node, features));
    }
    if (!Float.isFinite(value)) {
      throw new IllegalArgumentException("node %d must have a finite value".formatted(node));
    }
  }

  private int depth(int node) {
    return left[node] == node ? 0 : 1 + Math.max(depth(left[node]), depth(left[node] + 1));
  }

  /** How many trees there are. */
  int size() {
    return trees;
  }

  /** The largest class that a tree adds to, or a negative one. */
  int farthestClass() {
    int farthest = 0;
    for (int each : classOf) {
      farthest = each < 0 || farthest < 0 ? -1 : Math.max(farthest, each);
    }
    return farthest;
  }

  /**
   * Adds each tree's leaf to the sum of its class, tree after tree.
   *
   * @param rows as {@link TreeBatch} lays them out
   * @param width how many columns a row has
   * @param count how many rows
   * @param sums of the first row's classes, then of the second's, …
   * @param classes how many classes
   */
  void addTo(float[] rows, int width, int count, float[] sums, int classes) {
    for (int group = 0; group < depths.length; group++) {
      int first = group * ABREAST;
      for (int row = 0; row < count; row++) {
        int at = row * width;
        int a = roots[first];
        int b = roots[first + 1];
        int c = roots[first + 2];
        int d = roots[first + 3];
        for (int step = depths[group]; step > 0; step--) {
          a = left[a] + (rows[at + column[a]] < limit[a] ? 0 : 1);
          b = left[b] + (rows[at + column[b]] < limit[b] ? 0 : 1);
          c = left[c] + (rows[at + column[c]] < limit[c] ? 0 : 1);
          d = left[d] + (rows[at + column[d]] < limit[d] ? 0 : 1);
        }
        add(first, a, row * classes, sums);
        add(first + 1, b, row * classes, sums);
        add(first + 2, c, row * classes, sums);
        add(first + 3, d, row * classes, sums);
      }
    }
  }

  private void add(int tree, int leaf, int at, float[] sums) {
    if (tree < trees) {
      sums[at + classOf[tree]] += value[leaf];
    }
  }
}
