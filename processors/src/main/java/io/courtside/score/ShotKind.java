package io.courtside.score;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.util.Locale;

/** From where a shot is taken, in as few kinds as differ much in how often they go in. */
public enum ShotKind {
  /** Within five feet. */
  RIM(0, 2, 50),
  /** In the paint, but not at the rim. */
  PAINT(1, 2, 100),
  /** A two-pointer from outside the paint. */
  MID_RANGE(2, 2, 100),
  /** From where the three-point line runs along the sideline, 22 feet away. */
  CORNER_THREE(3, 3, 200),
  /** Any other three-pointer. */
  ARC_THREE(4, 3, 200),
  /** A free throw. */
  FREE_THROW(5, 1, 30);

  private static final double RIM_FEET = 5;
  // Between the corner's 22 and the arc's 23.75, whose shots the season files give as 24 and more.
  private static final double ARC_FEET = 23.5;

  private final String wireName = name().toLowerCase(Locale.ROOT);
  private final int index;
  private final int points;
  private final int priorTries;

  ShotKind(int index, int points, int priorTries) {
    this.index = index;
    this.points = points;
    this.priorTries = priorTries;
  }

  /** The kind of a shot or free throw, made or missed. */
  public static ShotKind of(Event event) {
    if (event.type() == EventType.FREE_THROW) {
      return FREE_THROW;
    }
    double feet = event.distanceFt();
    if ("3pt".equals(event.subtype())) {
      // The season files say no distance where it is less than the arc's.
      return feet >= ARC_FEET ? ARC_THREE : CORNER_THREE;
    }
    boolean paint = event.qualifiers().contains("pointsinthepaint");
    boolean near = Double.isNaN(feet) ? paint : feet <= RIM_FEET;
    if (near) {
      return RIM;
    }
    return paint ? PAINT : MID_RANGE;
  }

  /** Place of the kind in arrays and packed forms: 0, 1, 2, … */
  public int index() {
    return index;
  }

  /** Points it is worth, 1 to 3. */
  public int points() {
    return points;
  }

  /** How many average tries a shooter's own are weighed against: more, where skill differs less. */
  int priorTries() {
    return priorTries;
  }

  /** The word for it in files, for example {@code mid_range}. */
  public String wireName() {
    return wireName;
  }
}
