package io.courtside.train;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.league.Carryover;
import io.courtside.league.CarryoverDocument;
import io.courtside.model.ModelFile;
import io.courtside.score.Features;
import io.courtside.score.ShotValue;
import io.courtside.score.WinProbability;
import java.time.Instant;
import java.util.List;
import org.tribuo.Tribuo;

/** A trained model as it is written to its file, with where it came from. */
public final class ModelDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Instant at;
  private final List<Contents> files;
  private final Instant trainedUntil;
  private final LinearTraining.Trained trained;
  private final WinProbability model;
  private final ShotTraining.Trained shots;
  private final Carryover seed;

  ModelDocument(
      Instant at,
      List<Contents> files,
      Instant trainedUntil,
      LinearTraining.Trained trained,
      double averageSwing,
      ShotTraining.Trained shots,
      Carryover seed) {
    this.at = at;
    this.files = List.copyOf(files);
    this.trainedUntil = trainedUntil;
    this.trained = trained;
    this.shots = shots;
    this.seed = seed;
    this.model =
        new WinProbability(
            ModelName.linear(trained.weights(), trained.bias(), averageSwing, shots.model(), seed),
            trained.weights(),
            trained.bias(),
            averageSwing);
  }

  /** What it is to be evaluated with. */
  public WinProbability model() {
    return model;
  }

  /** Its name: the same numbers have the same, whenever and wherever they were trained. */
  public String name() {
    return model.name();
  }

  /** What was known of teams and players at the end of what it was trained on. */
  public Carryover seed() {
    return seed;
  }

  /**
   * The file.
   *
   * @param evaluation how good it is on events it was not trained on
   */
  public String json(Evaluation evaluation) {
    ObjectNode json = JSON.createObjectNode();
    json.put("name", model.name());
    json.put("schema", Features.SCHEMA);
    json.put("predicts", "P(home wins), logistic function of bias + sum of weight * feature");
    ArrayNode features = json.putArray("features");
    for (int i = 0; i < trained.weights().size(); i++) {
      features
          .addObject()
          .put("name", Features.list().get(i))
          .put("weight", trained.weights().get(i));
    }
    json.put("bias", trained.bias());
    json.put("average_swing", model.averageSwing());
    ObjectNode provenance = json.putObject("provenance");
    provenance.put("trained_at", at.toString());
    provenance.set("trained_on", Evaluation.filesJson(files));
    provenance.put(ModelFile.TRAINED_UNTIL, trainedUntil.toString());
    provenance.put("rows", "the state after every event but the games' starts and ends");
    provenance.put("trainer", trained.tribuo().getProvenance().getTrainerProvenance().toString());
    provenance.put("tribuo", Tribuo.VERSION);
    provenance.put("java", Runtime.version().toString());
    json.set("evaluation", evaluation.json());
    json.set(ShotValue.SECTION, shots.model().json().put("trainer", shots.trainer()));
    json.set(ModelFile.SEED, CarryoverDocument.of(seed));
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of numbers and texts can be written", e);
    }
  }
}
