package io.courtside.score;

/**
 * The nodes of many trees in one row of arrays; the children of a node lie side by side, after it.
 */
final class Forest {
  private final int[] roots;
  private final int[] classOf;
  private final int[] feature;
  private final float[] value;
  private final int[] left;

  /**
   * @param roots first node of each tree
   * @param classOf class that each tree adds to
   * @param feature of each node that splits, the feature it looks at; its complement where a
   *     missing value goes left
   * @param value of each node that splits, what is less goes left; of a leaf, what it adds
   * @param left of each node that splits, its left child, the right one is the next; 0 for a leaf
   */
  Forest(int[] roots, int[] classOf, int[] feature, float[] value, int[] left) {
    this.roots = roots.clone();
    this.classOf = classOf.clone();
    this.feature = feature.clone();
    this.value = value.clone();
    this.left = left.clone();
  }

  /** How many trees there are. */
  int size() {
    return roots.length;
  }

  /** The class that a tree adds to. */
  int classOf(int tree) {
    return classOf[tree];
  }

  /**
   * What a tree adds for the row of {@code rows} that begins at {@code from}.
   *
   * @param rows features; NaN where one is missing
   */
  float leaf(int tree, float[] rows, int from) {
    int node = roots[tree];
    for (int child = left[node]; child != 0; child = left[node]) {
      int looksAt = feature[node];
      // Each comparison is false for NaN, which is a missing value.
      if (looksAt >= 0) {
        node = rows[from + looksAt] < value[node] ? child : child + 1;
      } else {
        node = rows[from + ~looksAt] >= value[node] ? child + 1 : child;
      }
    }
    return value[node];
  }

  /**
   * Makes sure that every walk down a tree comes to its end, within the features of a row.
   *
   * @throws IllegalArgumentException where one would not
   */
  void requireWithin(int features, int classes) {
    for (int tree = 0; tree < roots.length; tree++) {
      if (classOf[tree] < 0 || classOf[tree] >= classes) {
        throw new IllegalArgumentException(
            "tree %d must add to one of %d classes, not to %d"
                .formatted(tree, classes, classOf[tree]));
      }
    }
    for (int node = 0; node < left.length; node++) {
      int looksAt = Math.max(feature[node], ~feature[node]);
      if (left[node] != 0
          && (left[node] <= node || left[node] + 1 >= left.length || looksAt >= features)) {
        throw new IllegalArgumentException(
            "node %d must have children after it and look at one of %d features"
                .formatted(node, features));
      }
      if (!Float.isFinite(value[node])) {
        throw new IllegalArgumentException("node %d must have a finite value".formatted(node));
      }
    }
  }
}
