package io.courtside.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.score.Features;
import io.courtside.score.GameState;
import io.courtside.score.Side;
import io.courtside.score.TreeBatch;
import io.courtside.score.Trees;
import io.courtside.score.WinProbability;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.tribuo.Example;
import org.tribuo.ImmutableFeatureMap;
import org.tribuo.Prediction;
import org.tribuo.classification.Label;
import org.tribuo.classification.sgd.linear.LinearSGDModel;
import org.tribuo.classification.sgd.linear.LinearSGDTrainer;
import org.tribuo.classification.sgd.objectives.LogMulticlass;
import org.tribuo.classification.xgboost.XGBoostClassificationTrainer;
import org.tribuo.common.xgboost.XGBoostModel;
import org.tribuo.math.optimisers.AdaGrad;

/**
 * From the state of a game to its probability, for a batch of states; time of the whole batch.
 *
 * <p>All begin with the state, so each pays for making its features in the form that it wants.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 4, time = 500, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 15, time = 300, timeUnit = TimeUnit.MILLISECONDS)
@Fork(1)
public class InferenceBenchmark {
  private static final int ROUNDS = 100;
  private static final double RATE = 0.3;
  private static final int SGD_BATCH = 256;

  /** How many states are scored at once. */
  @Param({"1", "8", "32", "256"})
  public int batch;

  private List<GameState> states;
  private int at;

  private WinProbability linear;
  private LinearSGDModel tribuoLinear;
  private Trees trees;
  private XGBoostModel<Label> tribuoTrees;
  private Booster booster;
  private int[] column;
  private float[] rows;
  private TreeBatch ours;

  /** Trains the models that are compared, on simulated games. */
  @Setup
  public void train() throws IOException, XGBoostError {
    Rows simulated = Rows.simulate();
    states = simulated.states();
    linear = WinProbability.shipped();
    tribuoLinear =
        new LinearSGDTrainer(
                new LogMulticlass(), new AdaGrad(RATE), 1, Integer.MAX_VALUE, SGD_BATCH, 1L)
            .train(simulated.dataset());
    tribuoTrees = new XGBoostClassificationTrainer(ROUNDS, 1, true).train(simulated.dataset());
    tribuoTrees.setNumThreads(1);
    booster = tribuoTrees.getInnerModels().get(0);
    booster.setParam("nthread", 1);
    trees = Trees.read(new ObjectMapper().readTree(booster.toByteArray("json")));
    ImmutableFeatureMap ids = tribuoTrees.getFeatureIDMap();
    column =
        Features.list().stream()
            .mapToInt(name -> ids.get(name) == null ? -1 : ids.getID(name))
            .toArray();
    rows = new float[batch * trees.features()];
    ours = trees.batch(batch);
  }

  private int next() {
    at = at + batch > states.size() - batch ? 0 : at + batch;
    return at;
  }

  /** The linear model as the product evaluates it: features summed as they are shown. */
  @Benchmark
  public void linearOurs(Blackhole out) {
    int first = next();
    for (int i = first; i < first + batch; i++) {
      out.consume(linear.home(states.get(i)));
    }
  }

  /** Tribuo's own predict of a linear model. */
  @Benchmark
  public List<Prediction<Label>> linearTribuo() {
    return tribuoLinear.predict(examples());
  }

  /** Trees from flat arrays. */
  @Benchmark
  public float treesOurs() {
    ours.clear();
    int first = next();
    for (int i = 0; i < batch; i++) {
      int row = i;
      Features.visit(
          states.get(first + i),
          (index, value) -> {
            if (column[index] >= 0) {
              ours.set(row, column[index], (float) value);
            }
          });
    }
    ours.evaluate(batch);
    return ours.probability(batch - 1, 0);
  }

  /** Tribuo's own predict, which hands the batch to XGBoost. */
  @Benchmark
  public List<Prediction<Label>> treesTribuo() {
    return tribuoTrees.predict(examples());
  }

  /** XGBoost's own call, with one matrix for the batch. */
  @Benchmark
  public float[][] treesXgboost() throws XGBoostError {
    fillRows();
    DMatrix matrix = new DMatrix(rows, batch, trees.features(), Float.NaN);
    try {
      return booster.predict(matrix);
    } finally {
      matrix.dispose();
    }
  }

  private List<Example<Label>> examples() {
    List<Example<Label>> examples = new ArrayList<>(batch);
    int first = next();
    for (int i = first; i < first + batch; i++) {
      examples.add(Rows.example(states.get(i), Side.HOME));
    }
    return examples;
  }

  private void fillRows() {
    Arrays.fill(rows, Float.NaN);
    int first = next();
    for (int i = 0; i < batch; i++) {
      int from = i * trees.features();
      Features.visit(
          states.get(first + i),
          (index, value) -> {
            if (column[index] >= 0) {
              rows[from + column[index]] = (float) value;
            }
          });
    }
  }
}
