package io.courtside.simulate;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Chance with a seed: the only source of randomness of the simulator. Not thread safe. */
final class Chance {
  private final SplittableRandom random;

  Chance(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /** Whether something of the given probability happens. */
  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  /** A number from {@code low} (included) to {@code high} (excluded). */
  double between(double low, double high) {
    return low + (high - low) * random.nextDouble();
  }

  /** A whole number from 0 to {@code bound - 1}. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  /** A draw from the normal distribution, kept within three standard deviations. */
  double normal(double mean, double deviation) {
    double sum = -6;
    for (int i = 0; i < 12; i++) {
      sum += random.nextDouble();
    }
    return mean + deviation * Math.max(-3, Math.min(3, sum));
  }

  /** A positive factor around 1: {@code e} to the power of a normal draw. */
  double factor(double deviation) {
    return StrictMath.exp(normal(0, deviation));
  }

  /** One of several texts, each as likely. */
  <T> T oneOf(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }

  /** One of several, each with the probability of its share of all weights. */
  <T> T oneOf(List<T> choices, ToDoubleFunction<T> weight) {
    double sum = 0;
    for (T choice : choices) {
      sum += weight.applyAsDouble(choice);
    }
    double left = sum * random.nextDouble();
    for (T choice : choices) {
      left -= weight.applyAsDouble(choice);
      if (left < 0) {
        return choice;
      }
    }
    return choices.get(choices.size() - 1);
  }
}
