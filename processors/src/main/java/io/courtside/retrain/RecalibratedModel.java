package io.courtside.retrain;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.model.ModelFile;
import io.courtside.score.GameState;
import io.courtside.score.Leverage;
import io.courtside.score.WinProbability;
import io.courtside.train.Contents;
import io.courtside.train.Evaluation;
import io.courtside.train.FinishedGame;
import io.courtside.train.ModelName;
import java.time.Instant;
import java.util.List;

/**
 * A model with a calibration folded into its weights, and the file that says so.
 *
 * @param parent the model that was corrected
 * @param calibration by what
 * @param model the corrected model
 * @param until when the last game ended that corrected it
 * @param correctedOn what those games were
 */
record RecalibratedModel(
    ModelFile parent,
    Calibration calibration,
    WinProbability model,
    Instant until,
    List<Contents> correctedOn) {

  /**
   * Corrects {@code parent}.
   *
   * @param games games the calibration was found on, at least one
   * @param read what those games were
   */
  static RecalibratedModel of(
      ModelFile parent, Calibration calibration, List<FinishedGame> games, List<Contents> read) {
    List<Double> weights = calibration.weights(parent.model().weights());
    double bias = calibration.bias(parent.model().bias());
    double swing = parent.model().averageSwing();
    WinProbability unnamed = new WinProbability("unnamed", weights, bias, swing);
    // Leverage is counted in the swing of an everyday possession, which is now another.
    double swingNow = swing * swings(unnamed, games) / swings(parent.model(), games);
    String name = ModelName.linear(weights, bias, swingNow, parent.shots(), parent.seed());
    return new RecalibratedModel(
        parent,
        calibration,
        new WinProbability(name, weights, bias, swingNow),
        games.stream().map(FinishedGame::ended).max(Instant::compareTo).orElseThrow(),
        List.copyOf(read));
  }

  private static double swings(WinProbability model, List<FinishedGame> games) {
    double sum = 0;
    for (FinishedGame game : games) {
      for (GameState state : game.states()) {
        sum += Leverage.swing(model, state);
      }
    }
    return sum;
  }

  /** The file: the parent's with other numbers, and where they come from. */
  String json(Instant at, Evaluation evaluation) {
    ObjectNode json = parent.document().deepCopy();
    json.put("name", model.name());
    ArrayNode features = json.withArray("features");
    for (int i = 0; i < features.size(); i++) {
      ((ObjectNode) features.get(i)).put("weight", model.weights().get(i));
    }
    json.put("bias", model.bias());
    json.put("average_swing", model.averageSwing());
    ObjectNode provenance = json.withObject("/provenance");
    provenance.put("trained_at", at.toString());
    provenance.put("parent", parent.model().name());
    provenance.put(ModelFile.TRAINED_UNTIL, until.toString());
    ObjectNode how = provenance.putObject("calibration");
    how.put("slope", calibration.slope());
    how.put("shift", calibration.shift());
    how.put("home_edge", calibration.edge());
    how.set("games_of", Evaluation.filesJson(correctedOn));
    json.set("evaluation", evaluation.json());
    return json.toPrettyString() + "\n";
  }
}
