package io.courtside.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The one pass over sorted values against definitions written down naively. */
class DistanceProperties {
  /** Values with many ties. */
  @Provide
  Arbitrary<double[]> samples() {
    return Arbitraries.integers()
        .between(-6, 6)
        .map(i -> i / 4.0)
        .list()
        .ofMinSize(1)
        .ofMaxSize(40)
        .map(DistanceProperties::array);
  }

  private static double[] array(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double value(Measure measure, double[] first, double[] second) {
    return Drift.measure(first, second, 19, 1).stream()
        .filter(result -> result.measure() == measure)
        .mapToDouble(DriftResult::value)
        .sum();
  }

  private static double shareUpTo(double limit, double[] sample) {
    return Arrays.stream(sample).filter(value -> value <= limit).count() / (double) sample.length;
  }

  @Property(seed = "1", tries = 300)
  void kolmogorov_smirnov_is_the_largest_gap_of_the_distribution_functions(
      @ForAll("samples") double[] first, @ForAll("samples") double[] second) {
    double largest = 0;
    for (double at = -2; at <= 2; at += 0.25) {
      largest = Math.max(largest, Math.abs(shareUpTo(at, first) - shareUpTo(at, second)));
    }
    assertThat(value(Measure.KOLMOGOROV_SMIRNOV, first, second)).isCloseTo(largest, within(1e-12));
  }

  @Property(seed = "2", tries = 300)
  void wasserstein_is_the_area_between_the_distribution_functions(
      @ForAll("samples") double[] first, @ForAll("samples") double[] second) {
    double area = 0;
    for (double at = -2; at < 2; at += 0.25) {
      area += 0.25 * Math.abs(shareUpTo(at, first) - shareUpTo(at, second));
    }
    assertThat(value(Measure.WASSERSTEIN, first, second)).isCloseTo(area, within(1e-12));
  }

  @Property(seed = "3", tries = 300)
  void all_are_symmetric(@ForAll("samples") double[] first, @ForAll("samples") double[] second) {
    for (Measure measure : Measure.values()) {
      assertThat(value(measure, first, second))
          .isCloseTo(value(measure, second, first), within(1e-12));
    }
  }

  @Property(seed = "4", tries = 300)
  void all_are_zero_for_the_same_values_in_another_order(@ForAll("samples") double[] first) {
    double[] backwards = new double[first.length];
    for (int i = 0; i < first.length; i++) {
      backwards[i] = first[first.length - 1 - i];
    }
    for (DriftResult result : Drift.measure(first, backwards, 19, 1)) {
      assertThat(result.value()).isZero();
      assertThat(result.drifted(0.05)).isFalse();
    }
  }
}
