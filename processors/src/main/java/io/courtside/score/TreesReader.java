package io.courtside.score;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;

/** Lays the trees of XGBoost's JSON model out in flat arrays, level by level. */
final class TreesReader {
  private static final String OBJECTIVE = "multi:softprob";

  private final JsonNode learner;
  private final JsonNode trees;
  private final int[] feature;
  private final float[] value;
  private final int[] left;
  private int used;

  TreesReader(JsonNode model) {
    learner = model.path("learner");
    JsonNode booster = learner.path("gradient_booster");
    trees = booster.path("model").path("trees");
    String objective = learner.path("objective").path("name").asText();
    if (!trees.isArray() || !objective.equals(OBJECTIVE)) {
      throw new IllegalArgumentException(
          "an XGBoost model must have trees and the objective %s, not '%s'"
              .formatted(OBJECTIVE, objective));
    }
    if (!booster.path("name").asText().equals("gbtree")) {
      throw new IllegalArgumentException(
          "the booster must be gbtree, not '%s'".formatted(booster.path("name").asText()));
    }
    int nodes = 0;
    for (JsonNode tree : trees) {
      nodes += tree.path("left_children").size();
    }
    feature = new int[nodes];
    value = new float[nodes];
    left = new int[nodes];
  }

  Trees trees() {
    int[] roots = new int[trees.size()];
    int[] classOf = new int[trees.size()];
    JsonNode info = learner.path("gradient_booster").path("model").path("tree_info");
    for (int i = 0; i < roots.length; i++) {
      roots[i] = used;
      classOf[i] = info.path(i).intValue();
      layOut(trees.get(i));
    }
    JsonNode parameters = learner.path("learner_model_param");
    int features = number(parameters, "num_feature").intValue();
    return new Trees(
        features,
        number(parameters, "num_class").intValue(),
        number(parameters, "base_score"),
        new Forest(
            features,
            roots,
            classOf,
            Arrays.copyOf(feature, used),
            Arrays.copyOf(value, used),
            Arrays.copyOf(left, used)));
  }

  /** The numbers there are written as texts. */
  private static Float number(JsonNode parameters, String name) {
    try {
      return Float.valueOf(parameters.path(name).asText());
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("the XGBoost model has no number " + name, e);
    }
  }

  private void layOut(JsonNode tree) {
    if (tree.path("categories_nodes").size() > 0) {
      throw new IllegalArgumentException("trees must split at numbers, not at categories");
    }
    JsonNode lefts = tree.path("left_children");
    JsonNode rights = tree.path("right_children");
    if (lefts.isEmpty()) {
      throw new IllegalArgumentException("a tree must have a node");
    }
    // Where each node laid out so far stands in XGBoost's own order.
    int[] theirs = new int[lefts.size()];
    int root = used;
    used = root + 1;
    for (int node = root; node < used; node++) {
      int their = theirs[node - root];
      value[node] = tree.path("split_conditions").path(their).floatValue();
      int child = lefts.path(their).asInt(-1);
      if (child >= 0) {
        if (used + 2 - root > theirs.length) {
          throw new IllegalArgumentException("a node must be the child of one other");
        }
        int looksAt = tree.path("split_indices").path(their).intValue();
        feature[node] = isLeft(tree.path("default_left").path(their)) ? ~looksAt : looksAt;
        left[node] = used;
        theirs[used - root] = child;
        theirs[used + 1 - root] = rights.path(their).intValue();
        used += 2;
      }
    }
  }

  private static boolean isLeft(JsonNode defaultLeft) {
    return defaultLeft.asInt() == 1 || defaultLeft.asBoolean();
  }
}
