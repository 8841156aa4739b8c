package io.courtside.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.event.Event;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * P(a shot goes in) before it is known whether it did, from a linear model over {@link
 * ShotFeatures}.
 *
 * <p>Evaluated from its weights, without making an object. Safe for use by many threads.
 */
public final class ShotValue {
  /** The field of a model file that holds the model of shots. */
  public static final String SECTION = "shot_value";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final double[] weights;
  private final double[] averages;
  private final double bias;

  /**
   * @param weights one a feature, in the order of {@link ShotFeatures#list}
   * @param averages how often shots go in, one a {@link ShotKind}, 0 to 1
   * @param bias added to the weighted sum
   * @throws IllegalArgumentException if they are not as many as that, or not finite
   */
  public ShotValue(double[] weights, double[] averages, double bias) {
    this.weights = finite("weights", weights, ShotFeatures.list().size());
    this.averages = finite("averages", averages, ShotKind.values().length);
    this.bias = finite("biases", new double[] {bias}, 1)[0];
  }

  /** The model that comes with the program. */
  public static ShotValue shipped() {
    try (InputStream in = WinProbability.shippedFile()) {
      return read(JSON.readTree(in).path(SECTION));
    } catch (IOException e) {
      throw new UncheckedIOException("the program's own model of shots is unreadable", e);
    }
  }

  /**
   * P(a shot or free throw goes in), 0 to 1.
   *
   * @param shot the event; whether it was made plays no part
   * @param form how the shooter shot before
   */
  public double made(Event shot, ShotForm form) {
    return 1 / (1 + Math.exp(-bias - ShotFeatures.sum(weights, averages, shot, form)));
  }

  /** How often shots go in, one a {@link ShotKind}. */
  public double[] averages() {
    return averages.clone();
  }

  /**
   * Reads what {@link #json} wrote.
   *
   * @throws IOException where it is no shot model, or made for other features than {@link
   *     ShotFeatures#SCHEMA}
   */
  public static ShotValue read(JsonNode json) throws IOException {
    String schema = json.path("schema").asText();
    if (!schema.equals(ShotFeatures.SCHEMA)) {
      throw new IOException(
          "the shot model is made for features '%s', this program has '%s'"
              .formatted(schema, ShotFeatures.SCHEMA));
    }
    double[] weights = new double[ShotFeatures.list().size()];
    for (int i = 0; i < weights.length; i++) {
      JsonNode feature = json.path("features").path(i);
      if (!feature.path("name").asText().equals(ShotFeatures.list().get(i))) {
        throw new IOException(
            "feature %d of the shot model must be '%s', not '%s'"
                .formatted(i, ShotFeatures.list().get(i), feature.path("name").asText()));
      }
      weights[i] = number(feature, "weight");
    }
    double[] averages = new double[ShotKind.values().length];
    for (ShotKind kind : ShotKind.values()) {
      averages[kind.index()] = number(json.path("averages"), kind.wireName());
    }
    try {
      return new ShotValue(weights, averages, number(json, "bias"));
    } catch (IllegalArgumentException e) {
      throw new IOException("no shot model: " + e.getMessage(), e);
    }
  }

  /** The model as a section of a model file. */
  public ObjectNode json() {
    ObjectNode json = JSON.createObjectNode();
    json.put("schema", ShotFeatures.SCHEMA);
    json.put("predicts", "P(shot goes in), logistic function of bias + sum of weight * feature");
    ArrayNode features = json.putArray("features");
    for (int i = 0; i < weights.length; i++) {
      features.addObject().put("name", ShotFeatures.list().get(i)).put("weight", weights[i]);
    }
    json.put("bias", bias);
    ObjectNode byKind = json.putObject("averages");
    for (ShotKind kind : ShotKind.values()) {
      byKind.put(kind.wireName(), averages[kind.index()]);
    }
    return json;
  }

  private static double number(JsonNode node, String field) throws IOException {
    JsonNode value = node.path(field);
    if (!value.isNumber()) {
      throw new IOException("the shot model has no number '" + field + "'");
    }
    return value.doubleValue();
  }

  private static double[] finite(String what, double[] values, int count) {
    if (values.length != count) {
      throw new IllegalArgumentException(
          "a shot model of schema %s must have %d %s, not %d"
              .formatted(ShotFeatures.SCHEMA, count, what, values.length));
    }
    for (double value : values) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(what + " must be finite numbers, not " + value);
      }
    }
    return values.clone();
  }
}
