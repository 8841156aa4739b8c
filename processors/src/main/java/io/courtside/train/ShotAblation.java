package io.courtside.train;

import io.courtside.score.ShotFeatures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** What each part of the shot model is worth, and what other parts would be. */
final class ShotAblation {
  private final Rows trainRows;
  private final Rows heldRows;
  private final Instant at;

  /**
   * @param trainRows shots to train on
   * @param heldRows shots of other seasons, to measure on
   * @param at when, for the models' provenance
   */
  ShotAblation(Rows trainRows, Rows heldRows, Instant at) {
    this.trainRows = trainRows;
    this.heldRows = heldRows;
    this.at = at;
  }

  /**
   * Trains a model a line and gives the table.
   *
   * @param model loss of the whole model on the same shots
   * @param progress takes a line a model
   */
  String text(double model, Consumer<String> progress) {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format("%-38s %9s %10s %9s%n", "features", "log-loss", "to model", "weight"));
    line(text, "none (one average)", constant(), model, "");
    for (Map.Entry<String, List<String>> variant : variants().entrySet()) {
      Logit logit = Logit.train(trainRows, variant.getValue(), at);
      progress.accept("tried " + variant.getKey());
      String last = variant.getValue().get(variant.getValue().size() - 1);
      boolean added = !ShotFeatures.list().contains(last);
      line(
          text,
          variant.getKey(),
          logit.logLoss(heldRows),
          model,
          added ? String.format(Locale.ROOT, "%+9.3f", logit.weight(last)) : "");
    }
    line(text, "the model", model, model, "");
    return text.toString();
  }

  private double constant() {
    Tally tally = new Tally();
    for (int row = 0; row < heldRows.size(); row++) {
      tally.add(trainRows.frequency(), heldRows.outcome(row));
    }
    return tally.logLoss();
  }

  private static Map<String, List<String>> variants() {
    Map<String, List<String>> variants = new LinkedHashMap<>();
    variants.put("kind of shot", features(ShotFeatures::isKind));
    variants.put("model without form", features(i -> !ShotFeatures.isForm(i)));
    variants.put(
        "model without last seconds",
        features(i -> !ShotFeatures.list().get(i).equals("last_seconds")));
    variants.put("model + team's form", with(ShotCollector.TEAM_FORM));
    for (int halfLife : Momenta.HALF_LIVES) {
      variants.put(
          "model + momentum, half-life " + halfLife + " min",
          with(ShotCollector.momentum(halfLife)));
    }
    return variants;
  }

  private static List<String> features(IntPredicate chosen) {
    return IntStream.range(0, ShotFeatures.list().size())
        .filter(chosen)
        .mapToObj(ShotFeatures.list()::get)
        .toList();
  }

  private static List<String> with(String column) {
    List<String> columns = new ArrayList<>(ShotFeatures.list());
    columns.add(column);
    return columns;
  }

  static void line(StringBuilder text, String name, double loss, double model, String weight) {
    text.append(
        String.format(Locale.ROOT, "%-38s %9.5f %+10.5f %9s", name, loss, loss - model, weight)
                .stripTrailing()
            + "\n");
  }
}
