package io.courtside.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;

/**
 * What a model's file says of how it came to be and how good it is, as texts for a person; a dash
 * where it says nothing.
 *
 * @param schema features it is made for
 * @param trainedAt when it was made
 * @param trainedOn files it was trained on
 * @param evaluatedOn files it was evaluated on
 * @param brier mean squared error of its probabilities there
 * @param logLoss mean logarithmic loss there
 */
public record ModelFacts(
    String schema,
    String trainedAt,
    List<DataFile> trainedOn,
    List<DataFile> evaluatedOn,
    String brier,
    String logLoss) {
  private static final String NOTHING = "-";

  /**
   * A file of events.
   *
   * @param name its name without its folders
   * @param sha256 its digest in hexadecimal digits
   */
  public record DataFile(String name, String sha256) {}

  public ModelFacts {
    trainedOn = List.copyOf(trainedOn);
    evaluatedOn = List.copyOf(evaluatedOn);
  }

  /** What is in a model's file. */
  public static ModelFacts of(JsonNode document) {
    JsonNode provenance = document.path("provenance");
    JsonNode evaluation = document.path("evaluation");
    return new ModelFacts(
        document.path("schema").asText(NOTHING),
        provenance.path("trained_at").asText(NOTHING),
        files(provenance.path("trained_on")),
        files(evaluation.path("files")),
        number(evaluation.path("all").path("brier")),
        number(evaluation.path("all").path("log_loss")));
  }

  private static List<DataFile> files(JsonNode files) {
    return StreamSupport.stream(files.spliterator(), false)
        .map(
            file ->
                new DataFile(
                    file.path("name").asText(NOTHING), file.path("sha256").asText(NOTHING)))
        .toList();
  }

  private static String number(JsonNode number) {
    return number.isNumber() ? String.format(Locale.ROOT, "%.4f", number.doubleValue()) : NOTHING;
  }
}
