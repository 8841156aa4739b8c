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
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.tribuo.Tribuo;

/** A trained model as it is written to its file, with where it came from. */
final class ModelDocument {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int HASH_DIGITS = 8;

  private final Instant at;
  private final List<SeasonFile.Contents> files;
  private final LinearTraining.Trained trained;
  private final WinProbability model;
  private final ShotTraining.Trained shots;
  private final Carryover seed;

  ModelDocument(
      Instant at,
      List<SeasonFile.Contents> files,
      LinearTraining.Trained trained,
      double averageSwing,
      ShotTraining.Trained shots,
      Carryover seed) {
    this.at = at;
    this.files = List.copyOf(files);
    this.trained = trained;
    this.shots = shots;
    this.seed = seed;
    this.model =
        new WinProbability(
            "wp-linear-" + contentHash(trained, averageSwing, shots, seed),
            trained.weights(),
            trained.bias(),
            averageSwing);
  }

  WinProbability model() {
    return model;
  }

  String name() {
    return model.name();
  }

  String json(Evaluation evaluation) {
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

  /** The same numbers have the same name, whenever and wherever they were trained. */
  private static String contentHash(
      LinearTraining.Trained trained,
      double averageSwing,
      ShotTraining.Trained shots,
      Carryover seed) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(Features.SCHEMA.getBytes(StandardCharsets.UTF_8));
      for (double weight : trained.weights()) {
        digest.update(bytes(weight));
      }
      digest.update(bytes(trained.bias()));
      digest.update(bytes(averageSwing));
      digest.update(shots.model().json().toString().getBytes(StandardCharsets.UTF_8));
      digest.update(CarryoverDocument.of(seed).toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest.digest()).substring(0, HASH_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static byte[] bytes(double value) {
    return ByteBuffer.allocate(Double.BYTES).putDouble(value).array();
  }
}
