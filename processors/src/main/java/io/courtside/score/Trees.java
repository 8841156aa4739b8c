package io.courtside.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Objects;

/**
 * Gradient-boosted trees that give the probability of each class, evaluated from flat arrays
 * without an allocation.
 *
 * <p>Computes in single precision and adds the trees up in their order, as XGBoost does, so that
 * the same rows give the same numbers. Safe for use by many threads.
 */
public final class Trees {
  private final int features;
  private final int classes;
  private final float base;
  private final Forest forest;

  /**
   * @param features how many numbers a row has
   * @param classes how many classes there are, 2 or more
   * @param base what each class's sum begins with
   * @param forest the trees
   */
  Trees(int features, int classes, float base, Forest forest) {
    if (classes < 2) {
      throw new IllegalArgumentException("trees must tell 2 classes or more, not " + classes);
    }
    if (!Float.isFinite(base)) {
      throw new IllegalArgumentException("the base score must be finite, not " + base);
    }
    this.features = features;
    this.classes = classes;
    this.base = base;
    this.forest = Objects.requireNonNull(forest, "forest");
    int farthest = forest.farthestClass();
    if (farthest < 0 || farthest >= classes) {
      throw new IllegalArgumentException(
          "every tree must add to one of %d classes, not to %d".formatted(classes, farthest));
    }
  }

  /**
   * Reads the model that XGBoost itself writes as JSON, of objective {@code multi:softprob} (the
   * one of Tribuo's classification).
   *
   * @throws IllegalArgumentException where it is none, or has what these trees have not
   *     (categories, another booster)
   */
  public static Trees read(JsonNode model) {
    return new TreesReader(model).trees();
  }

  /** How many numbers a row has. */
  public int features() {
    return features;
  }

  /** How many classes there are. */
  public int classes() {
    return classes;
  }

  /** How many trees there are. */
  public int size() {
    return forest.size();
  }

  /** Rows to be evaluated at once, at most so many; one batch for each thread. */
  public TreeBatch batch(int most) {
    return new TreeBatch(this, most);
  }

  /** Each tree is taken through all rows while it is in the processor's cache. */
  void probabilities(float[] rows, int count, float[] into) {
    Arrays.fill(into, 0, count * classes, base);
    forest.addTo(rows, TreeBatch.width(features), count, into, classes);
    for (int row = 0; row < count; row++) {
      softmax(into, row * classes);
    }
  }

  private void softmax(float[] sums, int from) {
    float most = sums[from];
    for (int i = from + 1; i < from + classes; i++) {
      most = Math.max(most, sums[i]);
    }
    double total = 0;
    for (int i = from; i < from + classes; i++) {
      sums[i] = FloatExp.exp(sums[i] - most);
      total += sums[i];
    }
    for (int i = from; i < from + classes; i++) {
      sums[i] /= (float) total;
    }
  }
}
