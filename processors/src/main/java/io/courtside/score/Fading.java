package io.courtside.score;

import java.time.Duration;

/**
 * How impact fades: what is left of it halves every half-life, in the game's time.
 *
 * <p>Remembers its last answer, for the players of a play were mostly credited together before and
 * ask the same. For one thread.
 */
public final class Fading {
  private final long halfLifeMillis;
  private long lastMillis;
  private double lastLeft = 1;

  /**
   * @param halfLife time after which an impact counts half, a millisecond or more
   * @throws IllegalArgumentException if it is less
   */
  public Fading(Duration halfLife) {
    this.halfLifeMillis = halfLife.toMillis();
    if (halfLifeMillis < 1) {
      throw new IllegalArgumentException(
          "the half-life of momentum must be a millisecond or more: " + halfLife);
    }
  }

  /** The part of an impact that is left after so many milliseconds. */
  double left(long millis) {
    if (millis != lastMillis) {
      lastLeft = Math.pow(0.5, millis / (double) halfLifeMillis);
      lastMillis = millis;
    }
    return lastLeft;
  }
}
