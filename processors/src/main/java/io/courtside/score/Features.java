package io.courtside.score;

import java.util.ArrayList;
import java.util.List;

/**
 * What the win-probability model looks at, as named numbers.
 *
 * <p>What counts is the lead to be expected at the end: the lead so far, and what the better team
 * will add to it in the time left. It is worth the more the less time is left, about as one over
 * its square root (a random walk; Stern 1994, "A Brownian Motion Model for the Progress of Sports
 * Scores"). The lead so scaled enters in two parts, a saturating one and what it cuts off, and each
 * has a weight a knot of time left, linear in between: leads of 30 shrink more often than the walk
 * says, and a linear model can learn so. The probability rises with the lead for sure only where
 * both weights are above zero; a model with others has to be tested on the leads that there can be.
 *
 * <p>There is one definition of the features, their weighted sum; a single feature is the sum with
 * a weight of one for it and zero for the others. So training and scoring cannot differ. What
 * follows from the time left alone is worked out once, for all that is asked of that time. Any
 * change of names, order or meaning needs a new {@link #SCHEMA}.
 */
public final class Features {
  /** The feature that stands for playing at home; it fades with the time left. */
  public static final String HOME_EDGE_NAME = "home_edge";

  /** Name and version of the features; a model made for another is refused. */
  public static final String SCHEMA = "game-state/2";

  private static final double[] KNOTS = {0, 60, 720, 2880};
  private static final int LEAD = 0;
  private static final int BIG_LEAD = KNOTS.length;
  private static final int HOME_EDGE = 2 * KNOTS.length;
  private static final int BALL = HOME_EDGE + 1;
  private static final int LOOSE_BALL = HOME_EDGE + 2;
  private static final int FREE_THROWS = HOME_EDGE + 3;
  private static final List<String> NAMES = names();

  // At the buzzer a lead is not yet the game: free throws, reviews.
  private static final double SOFTENING_SECONDS = 4;
  private static final int QUARTER_SECONDS = 720;
  private static final int QUARTERS = 4;
  // A point of strength, as the ratings have it, is worth more than one: they are careful with what
  // they take from each game. Found on 2021-22 and 2022-23.
  private static final double POINTS_A_GAME = 1.4;
  private static final double GAME_SECONDS = QUARTERS * (double) QUARTER_SECONDS;

  private final double seconds;
  private final double scale;
  private final int knot;
  private final double above;
  private final double homeEdge;

  private Features(double seconds) {
    this.seconds = seconds;
    this.scale = 1 / Math.sqrt(seconds + SOFTENING_SECONDS);
    this.knot = knotBelow(seconds);
    this.above = (seconds - KNOTS[knot]) / (KNOTS[knot + 1] - KNOTS[knot]);
    this.homeEdge = Math.sqrt(seconds / GAME_SECONDS);
  }

  /** The features at the time of {@code state}. */
  static Features at(GameState state) {
    return new Features(secondsLeft(state.period(), state.clockSeconds()));
  }

  /** Takes the features of a state. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * Takes one feature.
     *
     * @param index place of the feature in {@link #list}
     * @param value what it is, finite
     */
    void feature(int index, double value);
  }

  /** Names of the features, in order. */
  public static List<String> list() {
    return NAMES;
  }

  /** Shows the features of {@code state}; one that is not shown is zero. */
  public static void visit(GameState state, Visitor visitor) {
    Features at = at(state);
    double[] unit = new double[NAMES.size()];
    for (int i = 0; i < unit.length; i++) {
      unit[i] = 1;
      double value = at.sum(unit, 0, state.margin(), state.matchup().points(), state.possession());
      unit[i] = 0;
      // The home edge even where it is zero: Tribuo takes no example without a feature.
      if (value != 0 || i == HOME_EDGE) {
        visitor.feature(i, value);
      }
    }
  }

  /**
   * Adds the features at this time, each times its weight, to {@code bias}.
   *
   * @param points by how many the home team is stronger
   */
  double sum(double[] weights, double bias, int margin, double points, Possession possession) {
    double lead = margin + POINTS_A_GAME * points * seconds / GAME_SECONDS;
    return sumOf(lead * scale, weights, bias, possession);
  }

  /** The same of evenly matched teams. */
  double sum(double[] weights, double bias, int margin, Possession possession) {
    return sumOf(margin * scale, weights, bias, possession);
  }

  private double sumOf(double lead, double[] weights, double bias, Possession possession) {
    // Not Math's, which is another one from Java 24 on: scores must not depend on the Java they are
    // made with.
    double saturating = StrictMath.tanh(lead);
    double big = lead - saturating;
    // One after the other, in the order of the list: another would round otherwise.
    double sum = bias;
    sum += weights[LEAD + knot] * (saturating * (1 - above));
    sum += weights[LEAD + knot + 1] * (saturating * above);
    sum += weights[BIG_LEAD + knot] * (big * (1 - above));
    sum += weights[BIG_LEAD + knot + 1] * (big * above);
    sum += weights[HOME_EDGE] * homeEdge;
    sum += weights[BALL] * (possession.holder().sign() * scale);
    sum += weights[LOOSE_BALL] * (possession.missedBy().sign() * scale);
    sum += weights[FREE_THROWS] * (possession.shooting().sign() * possession.freeThrows() * scale);
    return sum;
  }

  /** Seconds to the end of regulation, or of the overtime being played. */
  static double secondsLeft(int period, double clockSeconds) {
    int quartersAfter = Math.max(0, QUARTERS - Math.max(1, period));
    double clock = Math.max(0, Math.min(QUARTER_SECONDS, clockSeconds));
    return quartersAfter * (double) QUARTER_SECONDS + clock;
  }

  private static int knotBelow(double seconds) {
    int knot = 0;
    while (knot < KNOTS.length - 2 && seconds >= KNOTS[knot + 1]) {
      knot++;
    }
    return knot;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (String driver : List.of("lead", "big_lead")) {
      for (double knot : KNOTS) {
        names.add(driver + "@" + (int) knot + "s");
      }
    }
    names.addAll(List.of(HOME_EDGE_NAME, "ball", "loose_ball", "free_throws"));
    return List.copyOf(names);
  }
}
