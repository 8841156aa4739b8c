package io.courtside.train;

import io.courtside.score.ShotFeatures;
import io.courtside.score.ShotValue;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

/** Tribuo's logistic regression of shots going in, over some of the columns of {@link ShotRows}. */
final class ShotLogit {
  private static final Label IN = new Label("in");
  private static final Label OUT = new Label("out");
  private static final LabelFactory LABELS = new LabelFactory();
  private static final double LEARNING_RATE = 0.3;
  private static final int EPOCHS = 10;
  private static final int BATCH = 256;
  private static final long SEED = 20_260_102L;

  private final LinearSGDModel tribuo;
  // One a column, 0 for those left out.
  private final double[] weights;
  private final double bias;

  private ShotLogit(LinearSGDModel tribuo, double[] weights, double bias) {
    this.tribuo = tribuo;
    this.weights = weights;
    this.bias = bias;
  }

  /** The part of it that is over the model's own features. */
  ShotValue model(double[] averages) {
    return new ShotValue(Arrays.copyOf(weights, ShotFeatures.list().size()), averages, bias);
  }

  /** Weight of the column of that name. */
  double weight(String column) {
    return weights[ShotRows.columnNames().indexOf(column)];
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
  static ShotLogit train(ShotRows rows, List<String> columns, Instant at) {
    List<String> names = ShotRows.columnNames();
    int[] places = columns.stream().mapToInt(names::indexOf).toArray();
    MutableDataset<Label> examples =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(
                "shots and free throws", at.atOffset(ZoneOffset.UTC), LABELS),
            LABELS);
    for (int row = 0; row < rows.size(); row++) {
      double[] values = new double[names.size()];
      for (int place : places) {
        values[place] = rows.value(row, place);
      }
      examples.add(example(values, rows.made(row)));
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
    int in = model.getOutputIDInfo().getID(IN);
    int out = model.getOutputIDInfo().getID(OUT);
    double[] weights = new double[names.size()];
    for (int i = 0; i < weights.length; i++) {
      VariableIDInfo seen = model.getFeatureIDMap().get(names.get(i));
      weights[i] = seen == null ? 0 : matrix.get(in, seen.getID()) - matrix.get(out, seen.getID());
    }
    int bias = model.getFeatureIDMap().size();
    return new ShotLogit(model, weights, matrix.get(in, bias) - matrix.get(out, bias));
  }

  /** The values that are not zero, as Tribuo takes them. */
  private static ArrayExample<Label> example(double[] values, boolean made) {
    List<String> names = new ArrayList<>();
    List<Double> given = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      if (values[i] != 0) {
        names.add(ShotRows.columnNames().get(i));
        given.add(values[i]);
      }
    }
    return new ArrayExample<>(
        made ? IN : OUT,
        names.toArray(String[]::new),
        given.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** What Tribuo itself says of features that {@link io.courtside.score.ShotFeatures#row} made. */
  double predictedByTribuo(double[] features) {
    return tribuo.predict(example(features, true)).getOutputScores().get("in").getScore();
  }

  /** Mean logarithmic loss over {@code rows}, natural logarithm. */
  double logLoss(ShotRows rows) {
    Tally tally = new Tally();
    for (int row = 0; row < rows.size(); row++) {
      double logit = bias;
      for (int i = 0; i < weights.length; i++) {
        logit += weights[i] * rows.value(row, i);
      }
      tally.add(1 / (1 + Math.exp(-logit)), rows.made(row));
    }
    return tally.logLoss();
  }
}
