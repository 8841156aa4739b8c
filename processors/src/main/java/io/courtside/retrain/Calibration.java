package io.courtside.retrain;

import io.courtside.score.Features;
import java.util.ArrayList;
import java.util.List;

/**
 * A correction of a model's logit: {@code slope * logit + shift + edge * home_edge} (Platt 1999,
 * "Probabilistic Outputs for Support Vector Machines", with a second shift that fades as the game
 * goes on). Since the logit is a weighted sum in which the home edge is one of the features, the
 * corrected model is the same kind of sum with other weights.
 *
 * @param slope above 1 where the model is too careful, below where it is too bold; above 0, so that
 *     what meant more still means more
 * @param shift added at any time, for the home team
 * @param edge added as the game begins, for the home team; it fades
 */
record Calibration(double slope, double shift, double edge) {
  /** Changes nothing. */
  static final Calibration IDENTITY = new Calibration(1, 0, 0);

  private static final int HOME_EDGE = Features.list().indexOf(Features.HOME_EDGE_NAME);

  Calibration {
    if (!(slope > 0) || !Double.isFinite(slope + shift + edge)) {
      throw new IllegalArgumentException(
          "a calibration must have a slope above 0 and finite shifts: %s, %s, %s"
              .formatted(slope, shift, edge));
    }
  }

  /** The weights of the corrected model. */
  List<Double> weights(List<Double> weights) {
    List<Double> corrected = new ArrayList<>(weights);
    corrected.replaceAll(weight -> slope * weight);
    corrected.set(HOME_EDGE, corrected.get(HOME_EDGE) + edge);
    return corrected;
  }

  /** The bias of the corrected model. */
  double bias(double bias) {
    return slope * bias + shift;
  }
}
