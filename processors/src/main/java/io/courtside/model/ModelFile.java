package io.courtside.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.league.Carryover;
import io.courtside.league.CarryoverDocument;
import io.courtside.score.Scorer;
import io.courtside.score.ShotValue;
import io.courtside.score.WinProbability;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A model as it stands in its file: what it takes to evaluate it, and how it came to be.
 *
 * @param model gives P(home wins)
 * @param shots gives P(a shot goes in)
 * @param seed what was known of teams and players at the end of the seasons it was trained on
 * @param document the whole file, with provenance and evaluation
 */
public record ModelFile(WinProbability model, ShotValue shots, Carryover seed, JsonNode document) {
  /** The field of the file that holds the seed; without it nothing is known. */
  public static final String SEED = "seed";

  /** The field of the provenance that tells when the last game ended that it was trained on. */
  public static final String TRAINED_UNTIL = "trained_until";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Reads a model.
   *
   * <p>A file without a model of shots is taken to mean the one that comes with the program.
   *
   * @throws IOException where it is no model file, or made for other features than this program's
   */
  public static ModelFile read(InputStream in) throws IOException {
    JsonNode document = JSON.readTree(in);
    JsonNode seed = document.path(SEED);
    JsonNode shots = document.path(ShotValue.SECTION);
    return new ModelFile(
        WinProbability.read(document),
        shots.isMissingNode() ? ShotValue.shipped() : ShotValue.read(shots),
        seed.isMissingNode() ? Carryover.NONE : CarryoverDocument.read(seed),
        document);
  }

  /** Scores as this model says. */
  public Scorer scorer() {
    return new Scorer(model, shots);
  }

  /**
   * When the last game ended that this model has learned from; where the file does not say so, the
   * end of the season of its seed.
   *
   * @return empty where it has neither
   * @throws BadModel where what the file says is no time
   */
  public Optional<Instant> trainedUntil() throws BadModel {
    JsonNode told = document.path("provenance").path(TRAINED_UNTIL);
    if (told.isMissingNode()) {
      return seed.equals(Carryover.NONE) ? Optional.empty() : Optional.of(seed.season().end());
    }
    try {
      return Optional.of(Instant.parse(told.asText()));
    } catch (DateTimeParseException e) {
      throw new BadModel(
          "provenance.%s of model %s must be a time: %s"
              .formatted(TRAINED_UNTIL, model.name(), told),
          e);
    }
  }

  /** The model that comes with the program. */
  public static ModelFile shipped() throws IOException {
    try (InputStream in = WinProbability.shippedFile()) {
      return read(in);
    }
  }
}
