package io.courtside.loadtest;

import java.util.random.RandomGenerator;

/** How events that are due at a rate lie in time. */
public enum Arrivals {
  /** Evenly: each the same time after the one before. */
  EVEN,
  /**
   * As if nobody knew of anybody else (a Poisson process): pauses are exponentially distributed, so
   * that some events come together and some pauses are long.
   */
  RANDOM;

  /**
   * How much of the rate passes before the next event, one on average.
   *
   * @param random draws it, where it is drawn
   */
  double step(RandomGenerator random) {
    return this == EVEN ? 1 : -Math.log1p(-random.nextDouble());
  }
}
