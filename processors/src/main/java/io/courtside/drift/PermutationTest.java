package io.courtside.drift;

import java.util.EnumMap;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Where a distance stands among those of the same values dealt anew.
 *
 * <p>The p-value is the share of dealings, the one found included, that lie further apart, plus
 * half of those that lie equally far: the mid-p (Lancaster 1961). With ties counted in full, a
 * measure that can take few values would raise far fewer false alarms than its level says, and find
 * less.
 */
final class PermutationTest {
  // Sums of the same terms in another order differ in their last digits.
  private static final double SAME = 1e-10;

  private final Gauge gauge;
  private final Relabelling relabelling;
  private final int permutations;

  PermutationTest(Gauge gauge, Relabelling relabelling, int permutations) {
    this.gauge = gauge;
    this.relabelling = relabelling;
    this.permutations = permutations;
  }

  /**
   * The p-value of each measure, all from the same dealings.
   *
   * @param found what was found in the samples as they are
   * @param places size of the pool
   */
  Map<Measure, Double> pValues(Distances found, int places, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Map<Measure, Double> further = new EnumMap<>(Measure.class);
    byte[] first = new byte[places];
    for (int i = 0; i < permutations; i++) {
      relabelling.deal(first, random);
      Distances dealt = gauge.of(first);
      for (Measure measure : Measure.values()) {
        further.merge(measure, rank(dealt.of(measure), found.of(measure)), Double::sum);
      }
    }
    further.replaceAll((measure, count) -> (count + 0.5) / (permutations + 1));
    return further;
  }

  private static double rank(double dealt, double found) {
    if (Math.abs(dealt - found) <= SAME * Math.max(dealt, found)) {
      return 0.5;
    }
    return dealt > found ? 1 : 0;
  }
}
