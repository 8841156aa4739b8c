package io.courtside.score;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A model as it stands in its file: what it takes to evaluate it, and how it came to be.
 *
 * @param model the model
 * @param document the whole file, with provenance and evaluation
 */
public record ModelFile(WinProbability model, JsonNode document) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a model.
   *
   * @throws IOException where it is no model file, or made for other features than {@link
   *     Features#SCHEMA}
   */
  public static ModelFile read(InputStream in) throws IOException {
    JsonNode document = JSON.readTree(in);
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
      return new ModelFile(
          new WinProbability(
              document.path("name").asText(),
              weights,
              number(document, "bias"),
              number(document, "average_swing")),
          document);
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
}
