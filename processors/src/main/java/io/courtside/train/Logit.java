package io.courtside.train;

import io.courtside.score.ShotFeatures;
import io.courtside.score.ShotValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tribuo.MutableDataset;
import org.tribuo.VariableIDInfo;
import org.tribuo.classification.Label;
import org.tribuo.classification.LabelFactory;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.impl.ArrayExample;
import org.tribuo.math.la.DenseMatrix;
import org.tribuo.math.optimisers.AdaGrad;
import org.tribuo.math.optimisers.ParameterAveraging;
import org.tribuo.provenance.SimpleDataSourceProvenance;

/** Tribuo's logistic regression over some of the columns of {@link Rows}. */
final class Logit {
  private static final Label YES = new Label("yes");
  private static final Label NO = new Label("no");
  private static final LabelFactory LABELS = new LabelFactory();
  private static final double LEARNING_RATE = 0.3;
  private static final int EPOCHS = 10;
  private static final int BATCH = 256;
  private static final long SEED = 20_260_102L;

  private final LinearSGDModel tribuo;
  private final List<String> columns;
  // One a column, 0 for those left out.
  private final double[] weights;
  private final double bias;

  private Logit(LinearSGDModel tribuo, List<String> columns, double[] weights, double bias) {
    this.tribuo = tribuo;
    this.columns = columns;
    this.weights = weights;
    this.bias = bias;
  }

  /** The part of it that is over the model's own features. */
  ShotValue model(double[] averages) {
    return new ShotValue(Arrays.copyOf(weights, ShotFeatures.list().size()), averages, bias);
  }

  /** Weight of the column of that name. */
  double weight(String column) {
    return weights[columns.indexOf(column)];
  }

  /** How it was trained, in Tribuo's words. */
  String trainer() {
    return tribuo.getProvenance().getTrainerProvenance().toString();
  }

  /**
   * Trains on the columns of these names.
   *
   * @param at when, for the model's provenance
   */
  static Logit train(Rows rows, List<String> columns, Instant at) {
    TribuoLog.quiet();
    List<String> names = rows.columns();
    int[] places = columns.stream().mapToInt(names::indexOf).toArray();
    MutableDataset<Label> examples =
        new MutableDataset<>(
            new SimpleDataSourceProvenance("rows of a replay", at.atOffset(ZoneOffset.UTC), LABELS),
            LABELS);
    // Tribuo takes rows without zeros for another kind than rows with some, and fails on both
    // together; so where there is one of the first kind, zeros are told.
    boolean zeros = IntStream.range(0, rows.size()).anyMatch(row -> rows.isFull(row, places));
    for (int row = 0; row < rows.size(); row++) {
      double[] values = new double[places.length];
      for (int i = 0; i < places.length; i++) {
        values[i] = rows.value(row, places[i]);
      }
      examples.add(example(columns, values, zeros, rows.outcome(row)));
    }
    LinearSGDModel model =
        new LinearSGDTrainer(
                new LogMulticlass(),
                new ParameterAveraging(new AdaGrad(LEARNING_RATE)),
                EPOCHS,
                Integer.MAX_VALUE,
                BATCH,
                SEED)
            .train(examples);
    DenseMatrix matrix = model.getWeightsCopy();
    int yes = model.getOutputIDInfo().getID(YES);
    int no = model.getOutputIDInfo().getID(NO);
    double[] weights = new double[names.size()];
    for (int i = 0; i < weights.length; i++) {
      VariableIDInfo seen = model.getFeatureIDMap().get(names.get(i));
      weights[i] = seen == null ? 0 : matrix.get(yes, seen.getID()) - matrix.get(no, seen.getID());
    }
    int bias = model.getFeatureIDMap().size();
    return new Logit(model, names, weights, matrix.get(yes, bias) - matrix.get(no, bias));
  }

  /** The values that are not zero, as Tribuo takes them. */
  private static ArrayExample<Label> example(
      List<String> columns, double[] values, boolean zeros, boolean outcome) {
    List<String> names = new ArrayList<>();
    List<Double> given = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (zeros || values[i] != 0) {
        names.add(columns.get(i));
        given.add(values[i]);
      }
    }
    return new ArrayExample<>(
        outcome ? YES : NO,
        names.toArray(String[]::new),
        given.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** What Tribuo itself says of features that {@link io.courtside.score.ShotFeatures#row} made. */
  double predictedByTribuo(double[] features) {
    return tribuo
        .predict(example(columns.subList(0, features.length), features, false, true))
        .getOutputScores()
        .get("yes")
        .getScore();
  }

  /** Mean logarithmic loss over {@code rows}, natural logarithm. */
  double logLoss(Rows rows) {
    Tally tally = new Tally();
    for (int row = 0; row < rows.size(); row++) {
      double logit = bias;
      for (int i = 0; i < weights.length; i++) {
        logit += weights[i] * rows.value(row, i);
      }
      tally.add(1 / (1 + Math.exp(-logit)), rows.outcome(row));
    }
    return tally.logLoss();
  }
}
