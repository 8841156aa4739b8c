package io.courtside.cli;

/**
 * What a user may choose about the demonstration.
 *
 * @param exit whether to end with the night instead of staying
 * @param speed how many times faster than real, more than 0
 * @param games games of the night, 1 to 15: thirty teams play at most once
 * @param seed the same seed simulates the same night
 */
public record DemoOptions(boolean exit, double speed, int games, long seed) {

  /** Checks the ranges. */
  public DemoOptions {
    if (!(speed > 0) || Double.isInfinite(speed)) {
      throw new IllegalArgumentException("--speed must be more than 0, not " + speed);
    }
    if (games < 1 || games > 15) {
      throw new IllegalArgumentException("--games must be 1 to 15, not " + games);
    }
  }
}
