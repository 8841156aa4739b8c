package io.courtside.simulate;

/** Draws the traits of a player: some quality, a position's habits, and much individual spread. */
final class Scout {
  private final Chance chance;

  Scout(Chance chance) {
    this.chance = chance;
  }

  /**
   * Traits of a player.
   *
   * @param position 1 (point guard) to 5 (centre)
   * @param quality standard deviations above the league's average rotation player
   */
  Traits traits(int position, double quality) {
    double big = (position - 3) / 2.0;
    double attack = 0.75 * quality + chance.normal(0, 0.65);
    double defence = 0.6 * quality + chance.normal(0, 0.75);
    double inside = chance.normal(big, 0.5);
    return new Traits(
        within(chance.factor(0.16) * exp(0.24 * attack), 0.4, 2.4),
        within(Traits.AVERAGE.two() + 0.017 * attack + 0.025 * inside + draw(0.018), 0.42, 0.68),
        within(Traits.AVERAGE.three() + 0.014 * attack - 0.018 * inside + draw(0.016), 0.22, 0.45),
        within(0.365 - 0.15 * inside + draw(0.08), 0.02, 0.72),
        within(
            Traits.AVERAGE.freeThrow() + 0.012 * attack - 0.045 * inside + draw(0.04), 0.5, 0.94),
        within(chance.factor(0.25) * exp(0.15 * attack - 0.45 * big), 0.3, 3),
        within(chance.factor(0.18) * exp(-0.05 * attack), 0.5, 1.8),
        within(chance.factor(0.22) * exp(0.10 * attack + 0.10 * inside), 0.4, 2.2),
        within(chance.factor(0.25) * exp(0.55 * inside), 0.2, 3.5),
        within(chance.factor(0.18) * exp(0.06 * defence + 0.32 * inside), 0.35, 2.5),
        within(0.0045 * defence + draw(0.0035), -0.02, 0.025),
        within(chance.factor(0.22) * exp(0.12 * defence - 0.15 * big), 0.35, 2.4),
        within(chance.factor(0.30) * exp(0.10 * defence + 0.60 * inside), 0.1, 4.5),
        within(chance.factor(0.15) * exp(-0.05 * defence + 0.15 * inside), 0.5, 2));
  }

  private double draw(double deviation) {
    return chance.normal(0, deviation);
  }

  private static double exp(double exponent) {
    return StrictMath.exp(exponent);
  }

  private static double within(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
