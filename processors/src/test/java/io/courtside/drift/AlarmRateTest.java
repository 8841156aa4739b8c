package io.courtside.drift;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How often the measures raise an alarm at 5%. Nineteen permutations have that level exactly, so a
 * small number of them shows it as well as a large one.
 */
class AlarmRateTest {
  private static final int PERMUTATIONS = 19;
  private static final double LEVEL = 0.05;

  private static Map<Measure, Double> alarms(
      int pairs, Function<SplittableRandom, List<DriftResult>> pair) {
    SplittableRandom seeds = new SplittableRandom(20231024);
    Map<Measure, Double> alarms = new EnumMap<>(Measure.class);
    for (int i = 0; i < pairs; i++) {
      for (DriftResult result : pair.apply(seeds.split())) {
        alarms.merge(result.measure(), result.drifted(LEVEL) ? 1.0 / pairs : 0, Double::sum);
      }
    }
    return alarms;
  }

  private static double[] sample(
      SplittableRandom random, int size, ToDoubleFunction<SplittableRandom> draw) {
    double[] sample = new double[size];
    for (int i = 0; i < size; i++) {
      sample[i] = draw.applyAsDouble(random);
    }
    return sample;
  }

  private static double mostlyZero(SplittableRandom random) {
    return random.nextInt(10) < 6 ? 0 : Math.rint(random.nextGaussian() * 10) / 100;
  }

  private static double wholeNumber(SplittableRandom random) {
    return Integer.bitCount(random.nextInt(128));
  }

  private static Stream<Arguments> kinds() {
    ToDoubleFunction<SplittableRandom> normal = SplittableRandom::nextGaussian;
    ToDoubleFunction<SplittableRandom> zero = AlarmRateTest::mostlyZero;
    ToDoubleFunction<SplittableRandom> whole = AlarmRateTest::wholeNumber;
    return Stream.of(
        Arguments.of("normal", 100, 2_000, normal),
        Arguments.of("normal", 1_000, 1_000, normal),
        Arguments.of("normal", 50_000, 200, normal),
        Arguments.of("whole numbers", 100, 2_000, whole),
        Arguments.of("whole numbers", 1_000, 1_000, whole),
        Arguments.of("mostly zero", 100, 2_000, zero),
        Arguments.of("mostly zero", 1_000, 1_000, zero),
        Arguments.of("mostly zero", 50_000, 200, zero));
  }

  @ParameterizedTest(name = "{0}, {1} values, {2} pairs")
  @MethodSource("kinds")
  void one_distribution_is_taken_for_two_in_five_of_a_hundred_pairs(
      String kind, int size, int pairs, ToDoubleFunction<SplittableRandom> draw) {
    Map<Measure, Double> alarms =
        alarms(
            pairs,
            random ->
                Drift.measure(
                    sample(random, size, draw),
                    sample(random, size, draw),
                    PERMUTATIONS,
                    random.nextLong()));
    // Two hundred pairs of an exact 5% scatter by a point and a half.
    double slack = pairs < 1_000 ? 0.05 : 0.02;
    for (double share : alarms.values()) {
      assertThat(share).as("%s: %s", kind, alarms).isBetween(LEVEL - slack, LEVEL + slack);
    }
  }

  @Test
  void a_shift_of_a_fifth_of_a_deviation_is_found_at_five_thousand_values() {
    Map<Measure, Double> alarms =
        alarms(
            100,
            random ->
                Drift.measure(
                    sample(random, 5_000, SplittableRandom::nextGaussian),
                    sample(random, 5_000, chance -> 0.2 + chance.nextGaussian()),
                    99,
                    random.nextLong()));
    for (double share : alarms.values()) {
      assertThat(share).isGreaterThanOrEqualTo(0.99);
    }
  }

  /** Plays of thirty games; half of the variance is the game's. */
  private static GroupedSample games(SplittableRandom random, String period) {
    GroupedSample.Builder sample = GroupedSample.builder();
    for (int game = 0; game < 30; game++) {
      double level = random.nextGaussian();
      for (int play = 0; play < 40; play++) {
        sample.add(period + game, level + random.nextGaussian());
      }
    }
    return sample.build();
  }

  @Test
  void plays_taken_one_by_one_raise_false_alarms() {
    Map<Measure, Double> alarms =
        alarms(
            200,
            random ->
                Drift.measure(
                    games(random, "before").values(),
                    games(random, "after").values(),
                    PERMUTATIONS,
                    random.nextLong()));
    for (double share : alarms.values()) {
      assertThat(share).isGreaterThan(0.5);
    }
  }

  @Test
  void plays_taken_by_game_keep_the_level() {
    Map<Measure, Double> alarms =
        alarms(
            2_000,
            random ->
                Drift.measure(
                    games(random, "before"),
                    games(random, "after"),
                    PERMUTATIONS,
                    random.nextLong()));
    for (double share : alarms.values()) {
      assertThat(share).as(alarms.toString()).isBetween(0.03, 0.07);
    }
  }
}
