package io.courtside.score;

/**
 * Recent impact: the sum of impacts, each halved once every half-life since; 0.01 is one percentage
 * point of win probability. For one thread.
 */
public final class Momentum {
  private double value;
  private long atMillis;

  /** None yet. */
  public Momentum() {
    this(0, 0);
  }

  Momentum(double value, long atMillis) {
    this.value = value;
    this.atMillis = atMillis;
  }

  /**
   * Adds an impact.
   *
   * @param nanos the impact, in billionths
   * @param tsMillis when it was won; a time before that of the last one counts as that
   */
  public void add(long nanos, long tsMillis, Fading fading) {
    value = at(tsMillis, fading) + nanos / 1e9;
    atMillis = Math.max(tsMillis, atMillis);
  }

  /** As it stands at {@code tsMillis}; before the last impact, as it stood then. */
  public double at(long tsMillis, Fading fading) {
    return value == 0 || tsMillis <= atMillis ? value : value * fading.left(tsMillis - atMillis);
  }

  /** As it stood at the last impact. */
  double value() {
    return value;
  }

  /** When the last impact was won, milliseconds since the epoch; 0 before the first. */
  long atMillis() {
    return atMillis;
  }
}
