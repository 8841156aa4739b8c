package io.courtside.drift;

import io.courtside.drift.Judgement.NullDistribution;
import io.courtside.drift.Limits.Judged;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Says by four measures how far two samples lie apart, and how likely chance alone is to bring them
 * so far.
 *
 * <p>No measure has a fixed cut: what is much at a thousand values is nothing at a hundred. The
 * same samples and the same seed give the same results.
 */
public final class Drift {
  private static final int FEWEST_PERMUTATIONS = 199;
  private static final int MOST_PERMUTATIONS = 999;
  // Values dealt in all permutations together: about a tenth of a second.
  private static final long WORK = 20_000_000;

  private Drift() {}

  /**
   * Measures two samples of values that do not depend on each other.
   *
   * <p>Do not use it for plays of games: those of one game move together, and what looks like
   * thousands of observations is a few dozen games. It would call nearly any two weeks different.
   *
   * @param first at least one value, all finite
   * @param second at least one value, all finite
   * @param seed of the permutations
   * @return one result a measure
   * @throws IllegalArgumentException if a sample is empty or has a value that is not finite
   */
  public static List<DriftResult> measure(double[] first, double[] second, long seed) {
    return measure(first, second, permutations(first.length, second.length), seed);
  }

  static List<DriftResult> measure(double[] first, double[] second, int permutations, long seed) {
    Pool pool = new Pool(first, second);
    Bins bins = new Bins(pool);
    Distances found = new Gauge(pool, bins).of(labels(pool, first.length));
    Map<Measure, Judged> limits = new Limits(pool, first.length).of(found, bins);
    Relabelling byValue = new ValueRelabelling(first.length);
    PermutationTest test = new PermutationTest(new Gauge(pool, bins), byValue, permutations);
    Judgement permuted = new Judgement(NullDistribution.PERMUTED_VALUES, permutations);
    Map<Measure, Double> pValues = test.pValues(found, pool.size(), seed);
    List<DriftResult> results = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Judged judged = limits.getOrDefault(measure, new Judged(pValues.get(measure), permuted));
      results.add(result(measure, found, judged, first.length, second.length));
    }
    return results;
  }

  /**
   * Measures two samples whose values come in groups: labels are permuted by whole groups.
   *
   * <p>A group that both samples have, such as a game as the stream and as the batch scored it, is
   * compared with itself: its two sides change places or not. Groups of one sample only, such as
   * the games of two months, are dealt to the two as wholes. With fewer than about four groups a
   * sample there are too few dealings for anything to be called drift at a level of 5%.
   *
   * @param first at least one value, all finite
   * @param second at least one value, all finite
   * @param seed of the permutations
   * @return one result a measure
   * @throws IllegalArgumentException if a sample is empty or has a value that is not finite
   */
  public static List<DriftResult> measure(GroupedSample first, GroupedSample second, long seed) {
    return measure(first, second, permutations(first.size(), second.size()), seed);
  }

  static List<DriftResult> measure(
      GroupedSample first, GroupedSample second, int permutations, long seed) {
    Pool pool = new Pool(first.values(), second.values());
    Gauge gauge = new Gauge(pool, new Bins(pool));
    Distances found = gauge.of(labels(pool, first.size()));
    Relabelling byGroup = new GroupRelabelling(pool, first, second);
    Map<Measure, Double> pValues =
        new PermutationTest(gauge, byGroup, permutations).pValues(found, pool.size(), seed);
    Judgement permuted = new Judgement(NullDistribution.PERMUTED_GROUPS, permutations);
    List<DriftResult> results = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      Judged judged = new Judged(pValues.get(measure), permuted);
      results.add(result(measure, found, judged, first.size(), second.size()));
    }
    return results;
  }

  private static int permutations(int n, int m) {
    long affordable = WORK / Math.max(1, (long) n + m);
    // 20·k − 1 of them make 5% a whole number of dealings.
    long rounded = affordable / 20 * 20 - 1;
    return (int) Math.max(FEWEST_PERMUTATIONS, Math.min(MOST_PERMUTATIONS, rounded));
  }

  private static byte[] labels(Pool pool, int firstSize) {
    byte[] labels = new byte[pool.size()];
    for (int place = 0; place < labels.length; place++) {
      labels[place] = (byte) (pool.member(place) < firstSize ? 1 : 0);
    }
    return labels;
  }

  private static DriftResult result(Measure measure, Distances found, Judged judged, int n, int m) {
    double value = Math.max(0, found.of(measure));
    return new DriftResult(measure, value, judged.pValue(), n, m, judged.judgement());
  }
}
