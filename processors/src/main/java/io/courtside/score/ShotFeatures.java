package io.courtside.score;

import io.courtside.event.Event;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What the shot model looks at: where a shot is taken from, in what situation, and by whom.
 *
 * <p>There is one definition of the features, their weighted sum; a single feature is the sum with
 * a weight of one for it and zero for the others. So training and scoring cannot differ, and
 * scoring makes no row of them.
 */
public final class ShotFeatures {
  /** Name and version of the features; a model made for another is refused. */
  public static final String SCHEMA = "shot/1";

  private static final ShotKind[] KINDS = ShotKind.values();
  private static final int PAINT_FEET = KINDS.length;
  private static final int MID_RANGE_FEET = PAINT_FEET + 1;
  private static final int ARC_FEET = PAINT_FEET + 2;
  private static final int ARC_FAR = PAINT_FEET + 3;
  private static final int ARC_HEAVE = PAINT_FEET + 4;
  private static final int FAST_BREAK = PAINT_FEET + 5;
  private static final int SECOND_CHANCE = FAST_BREAK + 3;
  private static final int FROM_TURNOVER = SECOND_CHANCE + 2;
  private static final int LAST_SECONDS = FROM_TURNOVER + 2;
  private static final int FORM = LAST_SECONDS + 1;
  private static final List<String> NAMES = names();

  private static final double FAR_FEET = 32;
  private static final double HEAVE_FEET = 41;
  private static final double LAST = 3;

  private ShotFeatures() {}

  /** Names of the features, in order. */
  public static List<String> list() {
    return NAMES;
  }

  /** Whether the feature at {@code index} is of the shooter, not of the shot. */
  public static boolean isForm(int index) {
    return index >= FORM;
  }

  /** Whether the feature at {@code index} says no more than the kind of the shot. */
  public static boolean isKind(int index) {
    return index < KINDS.length;
  }

  /**
   * The features of a shot.
   *
   * @param averages how often shots go in, by kind
   * @param form how the shooter shot before
   */
  public static double[] row(Event shot, ShotForm form, double[] averages) {
    double[] unit = new double[NAMES.size()];
    double[] row = new double[NAMES.size()];
    for (int i = 0; i < row.length; i++) {
      unit[i] = 1;
      row[i] = sum(unit, averages, shot, form);
      unit[i] = 0;
    }
    return row;
  }

  /** Sum of the features of a shot, each times its weight. */
  static double sum(double[] weights, double[] averages, Event shot, ShotForm form) {
    ShotKind kind = ShotKind.of(shot);
    int place = kind.index();
    double sum = weights[place] + weights[FORM + place] * form.excess(kind, averages[place]);
    return kind == ShotKind.FREE_THROW
        ? sum
        : sum + distance(weights, kind, shot.distanceFt()) + situation(weights, kind, shot);
  }

  private static double distance(double[] weights, ShotKind kind, double feet) {
    if (Double.isNaN(feet)) {
      return 0;
    }
    return switch (kind) {
      case PAINT -> weights[PAINT_FEET] * (feet - 9) / 5;
      case MID_RANGE -> weights[MID_RANGE_FEET] * (feet - 15) / 5;
      case ARC_THREE ->
          weights[ARC_FEET] * (Math.min(feet, FAR_FEET) - 25) / 3
              + (feet >= FAR_FEET ? weights[ARC_FAR] : 0)
              + (feet >= HEAVE_FEET ? weights[ARC_HEAVE] : 0);
      default -> 0;
    };
  }

  private static double situation(double[] weights, ShotKind kind, Event shot) {
    int rimOrNot = kind == ShotKind.RIM ? 0 : 1;
    double sum = shot.clockSeconds() < LAST ? weights[LAST_SECONDS] : 0;
    List<String> qualifiers = shot.qualifiers();
    for (int i = 0; i < qualifiers.size(); i++) {
      sum +=
          switch (qualifiers.get(i)) {
            case "fastbreak" -> weights[FAST_BREAK + Math.min(2, kind.index())];
            case "2ndchance" -> weights[SECOND_CHANCE + rimOrNot];
            case "fromturnover" -> weights[FROM_TURNOVER + rimOrNot];
            default -> 0;
          };
    }
    return sum;
  }

  private static List<String> names() {
    List<String> names = new ArrayList<>();
    Arrays.stream(KINDS).map(ShotKind::wireName).forEach(names::add);
    names.addAll(
        List.of(
            "paint_feet",
            "mid_range_feet",
            "arc_three_feet",
            "arc_three_far",
            "arc_three_heave",
            "fast_break_rim",
            "fast_break_paint",
            "fast_break_jumper",
            "second_chance_rim",
            "second_chance_other",
            "from_turnover_rim",
            "from_turnover_other",
            "last_seconds"));
    Arrays.stream(KINDS).map(kind -> "form_" + kind.wireName()).forEach(names::add);
    return List.copyOf(names);
  }
}
