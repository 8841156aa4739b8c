package io.courtside.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.league.Carryover;
import io.courtside.league.CarryoverDocument;
import io.courtside.score.WinProbability;
import java.io.IOException;
import java.io.InputStream;

/**
 * A model as it stands in its file: what it takes to evaluate it, and how it came to be.
 *
 * @param model gives P(home wins)
 * @param seed what was known of teams and players at the end of the seasons it was trained on
 * @param document the whole file, with provenance and evaluation
 */
public record ModelFile(WinProbability model, Carryover seed, JsonNode document) {
  /** The field of the file that holds the seed; without it nothing is known. */
  public static final String SEED = "seed";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a model.
   *
   * @throws IOException where it is no model file, or made for other features than this program's
   */
  public static ModelFile read(InputStream in) throws IOException {
    JsonNode document = JSON.readTree(in);
    JsonNode seed = document.path(SEED);
    return new ModelFile(
        WinProbability.read(document),
        seed.isMissingNode() ? Carryover.NONE : CarryoverDocument.read(seed),
        document);
  }

  /** The model that comes with the program. */
  public static ModelFile shipped() throws IOException {
    try (InputStream in = WinProbability.shippedFile()) {
      return read(in);
    }
  }
}
