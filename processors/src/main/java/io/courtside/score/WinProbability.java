package io.courtside.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * P(home wins), from a linear model over {@link Features}.
 *
 * <p>Evaluated from its weights: the logistic function of their dot product with the state's
 * features. Safe for use by many threads.
 */
public final class WinProbability {
  private static final String SHIPPED = "model.json";
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
    try (InputStream in = shippedFile()) {
      return read(new ObjectMapper().readTree(in));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own model " + SHIPPED + " is unreadable", e);
    }
  }

  /** The file of the model that comes with the program; the caller's to close. */
  public static InputStream shippedFile() {
    return WinProbability.class.getResourceAsStream(SHIPPED);
  }

  /**
   * Reads a model from its file.
   *
   * @throws IOException where it is no model, or made for other features than {@link
   *     Features#SCHEMA}
   */
  public static WinProbability read(JsonNode document) throws IOException {
    String schema = document.path("schema").asText();
    if (!schema.equals(Features.SCHEMA)) {
      throw new IOException(
          "the model is made for features '%s', this program has '%s'"
              .formatted(schema, Features.SCHEMA));
    }
    JsonNode features = document.path("features");
    int count = Features.list().size();
    if (features.size() != count) {
      throw new IOException(
          "the model has %d features, '%s' has %d".formatted(features.size(), schema, count));
    }
    List<Double> weights = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String name = features.path(i).path("name").asText();
      if (!name.equals(Features.list().get(i))) {
        throw new IOException(
            "feature %d of the model is '%s', of '%s' it is '%s'"
                .formatted(i, name, schema, Features.list().get(i)));
      }
      weights.add(number(features.path(i), "weight"));
    }
    try {
      return new WinProbability(
          document.path("name").asText(),
          weights,
          number(document, "bias"),
          number(document, "average_swing"));
    } catch (IllegalArgumentException e) {
      throw new IOException("no model: " + e.getMessage(), e);
    }
  }

  private static double number(JsonNode node, String field) throws IOException {
    JsonNode value = node.path(field);
    if (!value.isNumber()) {
      throw new IOException("the model has no number '" + field + "'");
    }
    return value.doubleValue();
  }

  /** What a score calls this model. */
  public String name() {
    return name;
  }

  /** What each of {@link Features#list} counts. */
  public List<Double> weights() {
    return Arrays.stream(weights).boxed().toList();
  }

  /** What is added to the weighted features. */
  public double bias() {
    return bias;
  }

  /** Mean swing of a possession in the games the model was trained on. */
  public double averageSwing() {
    return averageSwing;
  }

  /**
   * P(home wins) as it stands, with the teams as strong as they are: for graphs and tables.
   *
   * @return exactly 0 or 1 once the game is over (0.5 if it ended in a tie), else between a
   *     millionth and one less a millionth
   */
  public double home(GameState state) {
    return home(state, Features.at(state));
  }

  /**
   * The same where the features are at hand.
   *
   * @param at those at the time of {@code state}
   */
  double home(GameState state, Features at) {
    return state.over()
        ? result(state)
        : probability(
            at.sum(weights, bias, state.margin(), state.matchup().points(), state.possession()));
  }

  /** P(home wins) if the teams were evenly matched, for credit. */
  public double homeEven(GameState state) {
    return homeEven(state, Features.at(state));
  }

  double homeEven(GameState state, Features at) {
    return state.over() ? result(state) : even(at, state.margin(), state.possession());
  }

  private static double result(GameState state) {
    return state.margin() == 0 ? 0.5 : state.margin() > 0 ? 1 : 0;
  }

  /**
   * P(home wins) between evenly matched teams while the game is not over.
   *
   * @param at the features at the time that is meant
   */
  double even(Features at, int margin, Possession possession) {
    return probability(at.sum(weights, bias, margin, possession));
  }

  private static double probability(double sum) {
    return shortOfCertainty(1 / (1 + Math.exp(-sum)));
  }

  /** {@code probability}, kept a millionth off 0 and 1: no game is decided before it is over. */
  public static double shortOfCertainty(double probability) {
    return Math.max(SMALLEST, Math.min(1 - SMALLEST, probability));
  }

  private static double finite(String what, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(what + " must be a finite number, not " + value);
    }
    return value;
  }
}
