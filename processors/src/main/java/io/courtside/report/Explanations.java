package io.courtside.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** What the page says to a reader who does not know the measures, and how it looks. */
final class Explanations {
  static final String AGREEMENT =
      "The batch scores every event anew from the raw log, complete and in order. Shares are of the"
          + " events it scored, and are cut off, not rounded: 100.00 means all. MAE is the mean"
          + " difference, RMSE weighs large ones more, max is the largest. Probabilities run from 0"
          + " to 1, so 0.01 is one percentage point of winning.";

  static final String EVENTS =
      "Late: scored after what should have followed it. Deferred: put off under load. Missing: it"
          + " came and the stream said nothing of it. Never came: its place in the game is empty."
          + " Extra: a score without an event. Doubled: scored more than once.";

  static final String LEADERS =
      "Whether the stream put the players in the order the batch does. Both figures are 1 if the"
          + " orders are the same and 0 if they have nothing to do with each other; Kendall's τ-b"
          + " counts pairs of players in the right order, Spearman's weighs far moves more.";

  static final String DRIFT =
      "Whether two sets of scores look alike as a whole. The p-value is the probability that chance"
          + " alone brings them as far apart; drift is what chance seldom does. Distances have no"
          + " fixed limit, since what is much among a million plays is nothing among a hundred."
          + " Plays of a game move together, so games are shuffled as wholes.";

  static final String SCORES =
      "How the scores are spread, how stream and batch agree on each, and how often what was said"
          + " came true.";

  static final Map<String, String> MEASURES = measures();

  private Explanations() {}

  private static Map<String, String> measures() {
    Map<String, String> measures = new LinkedHashMap<>();
    measures.put(
        "Kolmogorov–Smirnov",
        "The largest difference in the share of values below any point: 0 to 1. Sees shifts best.");
    measures.put(
        "Jensen–Shannon",
        "How well one can tell from a value which of the two sets it is of: 0 bits not at all, 1 bit"
            + " always. Twenty bins of about equally many values. Sees changes of shape.");
    measures.put(
        "Wasserstein-1",
        "How far values have to be moved on average to make one set of the other, in the unit of"
            + " the score. Sees how much a change matters.");
    measures.put(
        "PSI",
        "Population stability index, customary in banks, over ten bins of about equally many"
            + " values. The limits of 0.1 and 0.25 that go with it are wrong at most sizes.");
    return measures;
  }

  static String style() {
    try (InputStream file = Explanations.class.getResourceAsStream("report.css")) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
