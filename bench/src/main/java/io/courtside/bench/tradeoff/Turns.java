package io.courtside.bench.tradeoff;

import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one setting gave each time it had its turn.
 *
 * @param values at least one
 */
record Turns(List<Double> values) {

  /** The middle value, or the mean of the two in the middle. */
  double median() {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : (sorted.get(half - 1) + sorted.get(half)) / 2;
  }

  /** Of each of these measurements one figure. */
  static Turns of(List<Trials.Measured> measured, ToDoubleFunction<Trials.Measured> figure) {
    return new Turns(measured.stream().map(figure::applyAsDouble).toList());
  }

  /** The median and each value, as milliseconds. */
  String millis() {
    return Page.millis(median())
        + " ("
        + String.join(", ", values.stream().map(Page::millis).toList())
        + ")";
  }
}
