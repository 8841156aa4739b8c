package io.courtside.score;

import java.util.ArrayList;
import java.util.List;

/**
 * What the win-probability model looks at, as named numbers.
 *
 * <p>A margin is worth the more the less time is left, about as one over its square root (a random
 * walk; Stern 1994, "A Brownian Motion Model for the Progress of Sports Scores"). Each driver
 * (margin, ball, free throws, home edge) is scaled so and gets one weight a knot of time left,
 * linear in between, so that a linear model can bend with the clock.
 *
 * <p>Training and scoring both read features from {@link #visit}. Any change of names, order or
 * meaning needs a new {@link #SCHEMA}.
 */
public final class Features {
  /** Name and version of the features; a model made for another is refused. */
  public static final String SCHEMA = "game-state/1";

  private static final double[] KNOTS = {0, 4, 12, 30, 75, 180, 480, 1200, 2880};
  private static final String[] DRIVERS = {"margin", "lead", "ball", "free_throws", "home"};
  private static final int LOOSE_BALL = DRIVERS.length * KNOTS.length;
  private static final int OVERTIME_HOME = LOOSE_BALL + 1;
  private static final List<String> NAMES = names();
  private static final double SOFTENING_SECONDS = 8;
  private static final int QUARTER_SECONDS = 720;
  private static final int QUARTERS = 4;

  private Features() {}

  /** Takes the features of a state that are not zero. */
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

  /** Seconds to the end of regulation, or of the overtime being played. */
  static double secondsLeft(int period, double clockSeconds) {
    int quartersAfter = Math.max(0, QUARTERS - Math.max(1, period));
    return quartersAfter * (double) QUARTER_SECONDS + Math.max(0, clockSeconds);
  }

  /**
   * Shows every feature of a state that is not zero.
   *
   * @param margin points the home team leads by
   */
  static void visit(
      int margin, int period, double clockSeconds, Possession possession, Visitor visitor) {
    double seconds = secondsLeft(period, clockSeconds);
    double scale = 1 / Math.sqrt(seconds + SOFTENING_SECONDS);
    int knot = knotBelow(seconds);
    double above = (seconds - KNOTS[knot]) / (KNOTS[knot + 1] - KNOTS[knot]);
    double distance = margin * scale;
    driver(0, distance, knot, above, visitor);
    driver(1, Math.tanh(distance), knot, above, visitor);
    driver(2, possession.holder().sign() * scale, knot, above, visitor);
    driver(3, possession.shooting().sign() * possession.freeThrows() * scale, knot, above, visitor);
    driver(4, 1, knot, above, visitor);
    show(LOOSE_BALL, possession.missedBy().sign() * scale, visitor);
    show(OVERTIME_HOME, period > QUARTERS ? 1 : 0, visitor);
  }

  private static void driver(int driver, double value, int knot, double above, Visitor visitor) {
    int first = driver * KNOTS.length + knot;
    show(first, value * (1 - above), visitor);
    show(first + 1, value * above, visitor);
  }

  private static void show(int index, double value, Visitor visitor) {
    if (value != 0) {
      visitor.feature(index, value);
    }
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
    for (String driver : DRIVERS) {
      for (double knot : KNOTS) {
        names.add(driver + "@" + (int) knot);
      }
    }
    names.add("loose_ball");
    names.add("overtime_home");
    return List.copyOf(names);
  }
}
