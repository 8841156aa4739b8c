package io.courtside.train;

import io.courtside.score.Features;
import io.courtside.score.GameState;
import io.courtside.score.WinProbability;
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

/**
 * Tribuo's logistic regression over {@link Features}.
 *
 * <p>Collects examples, trains, and gives the weights as the difference of the two classes' rows,
 * which is the logit of the home team's win.
 */
final class LinearTraining {
  static final Label HOME = new Label("home");
  static final Label AWAY = new Label("away");

  private static final LabelFactory LABELS = new LabelFactory();
  private static final double LEARNING_RATE = 0.3;
  private static final int BATCH = 256;
  private static final long SEED = 20_260_101L;

  private final MutableDataset<Label> examples;
  private final int epochs;

  /**
   * @param source what the examples are, for the model's provenance
   * @param at when, for the same
   * @param epochs passes over the examples; more converge closer
   */
  LinearTraining(String source, Instant at, int epochs) {
    this.examples =
        new MutableDataset<>(
            new SimpleDataSourceProvenance(source, at.atOffset(ZoneOffset.UTC), LABELS), LABELS);
    this.epochs = epochs;
  }

  /**
   * What came out of a training.
   *
   * @param tribuo the model as Tribuo has it
   * @param weights one a feature, in the order of {@link Features#list}
   * @param bias to be added to their sum
   */
  record Trained(LinearSGDModel tribuo, List<Double> weights, double bias) {
    Trained {
      weights = List.copyOf(weights);
    }

    /** How far {@code model} is from what Tribuo predicts, at most, over {@code states}. */
    double largestDifference(WinProbability model, Iterable<GameState> states) {
      double largest = 0;
      for (GameState state : states) {
        double predicted =
            tribuo.predict(example(state, HOME)).getOutputScores().get("home").getScore();
        // The scorer stops just short of certainty, Tribuo does not.
        double capped = WinProbability.shortOfCertainty(predicted);
        largest = Math.max(largest, Math.abs(model.home(state) - capped));
      }
      return largest;
    }
  }

  /** Adds every state of {@code game} as an example of its outcome. */
  void add(FinishedGame game) {
    for (GameState state : game.states()) {
      examples.add(example(state, game.homeWon() ? HOME : AWAY));
    }
  }

  int size() {
    return examples.size();
  }

  /** Trains on the examples added so far. */
  Trained train() {
    TribuoLog.quiet();
    LinearSGDModel model = trainer(epochs).train(examples);
    DenseMatrix matrix = model.getWeightsCopy();
    int home = model.getOutputIDInfo().getID(HOME);
    int away = model.getOutputIDInfo().getID(AWAY);
    List<Double> weights = new ArrayList<>();
    for (String name : Features.list()) {
      VariableIDInfo seen = model.getFeatureIDMap().get(name);
      weights.add(seen == null ? 0 : difference(matrix, home, away, seen.getID()));
    }
    int bias = model.getFeatureIDMap().size();
    return new Trained(model, weights, difference(matrix, home, away, bias));
  }

  /** A state as Tribuo takes it. */
  static ArrayExample<Label> example(GameState state, Label outcome) {
    Row row = new Row();
    Features.visit(state, row);
    return new ArrayExample<>(
        outcome, Arrays.copyOf(row.names, row.size), Arrays.copyOf(row.values, row.size));
  }

  private static LinearSGDTrainer trainer(int epochs) {
    return new LinearSGDTrainer(
        new LogMulticlass(),
        new ParameterAveraging(new AdaGrad(LEARNING_RATE)),
        epochs,
        Integer.MAX_VALUE,
        BATCH,
        SEED);
  }

  private static double difference(DenseMatrix matrix, int home, int away, int column) {
    return matrix.get(home, column) - matrix.get(away, column);
  }

  /** The features of one state as two arrays side by side. */
  private static final class Row implements Features.Visitor {
    private final String[] names = new String[Features.list().size()];
    private final double[] values = new double[Features.list().size()];
    private int size;

    @Override
    public void feature(int index, double value) {
      names[size] = Features.list().get(index);
      values[size] = value;
      size++;
    }
  }
}
