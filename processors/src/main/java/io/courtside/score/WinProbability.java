package io.courtside.score;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;

/**
 * P(home wins), from a linear model over {@link Features}.
 *
 * <p>Evaluated from its weights: the logistic function of their dot product with the state's
 * features. Safe for use by many threads.
 */
public final class WinProbability {
  private static final String SHIPPED = "win-probability.json";
  private static final double SMALLEST = 1e-6;

  private final String name;
  private final double[] weights;
  private final double bias;
  private final double averageSwing;

  /**
   * @param name what a score calls the model
   * @param weights one a feature, in the order of {@link Features#list}
   * @param bias added to their sum
   * @param averageSwing mean of {@link Leverage#swing} over the games it was trained on; positive
   * @throws IllegalArgumentException if the weights are not as many as the features, or a number is
   *     not finite
   */
  public WinProbability(String name, List<Double> weights, double bias, double averageSwing) {
    this.name = Objects.requireNonNull(name, "name");
    this.weights = weights.stream().mapToDouble(Double::doubleValue).toArray();
    this.bias = finite("bias", bias);
    this.averageSwing = finite("average swing", averageSwing);
    if (weights.size() != Features.list().size()) {
      throw new IllegalArgumentException(
          "a model of schema %s must have %d weights, not %d"
              .formatted(Features.SCHEMA, Features.list().size(), weights.size()));
    }
    for (double weight : this.weights) {
      finite("weight", weight);
    }
    if (averageSwing <= 0) {
      throw new IllegalArgumentException("average swing must be positive, not " + averageSwing);
    }
  }

  /** The model that comes with the program. */
  public static WinProbability shipped() {
    try (InputStream in = WinProbability.class.getResourceAsStream(SHIPPED)) {
      return ModelFile.read(in).model();
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own model " + SHIPPED + " is unreadable", e);
    }
  }

  /** What a score calls this model. */
  public String name() {
    return name;
  }

  /** Mean swing of a possession in the games the model was trained on. */
  public double averageSwing() {
    return averageSwing;
  }

  /**
   * P(home wins) as it stands, for graphs and tables.
   *
   * @return exactly 0 or 1 once the game is over (0.5 if it ended in a tie), else between a
   *     millionth and one less a millionth
   */
  public double home(GameState state) {
    return homeEven(state);
  }

  /** The same for evenly matched teams, for credit. */
  public double homeEven(GameState state) {
    if (state.over()) {
      return state.margin() == 0 ? 0.5 : state.margin() > 0 ? 1 : 0;
    }
    return at(state, state.margin(), state.possession());
  }

  /** P(home wins) at the time of {@code state} with another margin and possession. */
  double at(GameState state, int margin, Possession possession) {
    double logit = logit(margin, state.period(), state.clockSeconds(), possession);
    return shortOfCertainty(1 / (1 + Math.exp(-logit)));
  }

  /** {@code probability}, kept a millionth off 0 and 1: no game is decided before it is over. */
  public static double shortOfCertainty(double probability) {
    return Math.max(SMALLEST, Math.min(1 - SMALLEST, probability));
  }

  private double logit(int margin, int period, double clockSeconds, Possession possession) {
    Sum sum = new Sum(weights, bias);
    Features.visit(margin, period, clockSeconds, possession, sum);
    return sum.total;
  }

  private static double finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, not " + value);
    }
    return value;
  }

  /** Adds up weighted features; the one object a probability takes. */
  private static final class Sum implements Features.Visitor {
    private final double[] weights;
    private double total;

    Sum(double[] weights, double bias) {
      this.weights = weights;
      this.total = bias;
    }

    @Override
    public void feature(int index, double value) {
      total += weights[index] * value;
    }
  }
}
