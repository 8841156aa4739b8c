package io.courtside.bench;

import io.courtside.drift.Drift;
import io.courtside.drift.DriftResult;
import io.courtside.drift.GroupedSample;
import io.courtside.drift.Measure;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * How often each drift measure raises an alarm at a level of 5%: where there is no drift, where
 * values hang together by game, and where there is a drift of a fifth of a standard deviation.
 */
public final class DriftLevels {
  private static final double LEVEL = 0.05;
  private static final int GAMES = 30;
  private static final int PLAYS = 40;

  private DriftLevels() {}

  /** A kind of distribution: one value from a source of chance. */
  private record Kind(String name, ToDoubleFunction<SplittableRandom> draw) {
    double[] sample(SplittableRandom random, int size) {
      double[] sample = new double[size];
      for (int i = 0; i < size; i++) {
        sample[i] = draw.applyAsDouble(random);
      }
      return sample;
    }
  }

  private static final List<Kind> KINDS =
      List.of(
          new Kind("normal", SplittableRandom::nextGaussian),
          new Kind("eight whole numbers", DriftLevels::binomial),
          new Kind("60% zero, hundredths", DriftLevels::mostlyZero));

  /** Prints the table; the only argument is the number of pairs of each kind and size. */
  public static void main(String[] args) {
    int pairs = args.length > 0 ? Integer.parseInt(args[0]) : 200;
    StringBuilder head = new StringBuilder("| samples | n | any |");
    for (Measure measure : Measure.values()) {
      head.append(' ').append(measure.label()).append(" |");
    }
    System.out.println(head);
    System.out.println("| --- | ---: |" + " ---: |".repeat(Measure.values().length + 1));
    for (Kind kind : KINDS) {
      for (int n : new int[] {100, 1_000, 50_000}) {
        print(kind.name(), n, pairs, random -> noDrift(kind, n, random));
      }
    }
    print("a fifth of a deviation apart", 5_000, pairs, DriftLevels::shifted);
    int plays = GAMES * PLAYS;
    print(
        "plays of 30 games, one by one",
        plays,
        pairs,
        random -> games(random, DriftLevels::oneByOne));
    print("plays of 30 games, by game", plays, pairs, random -> games(random, DriftLevels::byGame));
  }

  private static double binomial(SplittableRandom random) {
    return Integer.bitCount(random.nextInt() & 0x7f);
  }

  private static double mostlyZero(SplittableRandom random) {
    return random.nextInt(10) < 6 ? 0 : Math.rint(random.nextGaussian() * 10) / 100;
  }

  private static List<DriftResult> noDrift(Kind kind, int n, SplittableRandom random) {
    return Drift.measure(kind.sample(random, n), kind.sample(random, n), random.nextLong());
  }

  private static List<DriftResult> shifted(SplittableRandom random) {
    double[] first = new Kind("", SplittableRandom::nextGaussian).sample(random, 5_000);
    double[] second = new Kind("", r -> r.nextGaussian() + 0.2).sample(random, 5_000);
    return Drift.measure(first, second, random.nextLong());
  }

  /** Half of the variance is the game's, half the play's. */
  private static List<DriftResult> games(
      SplittableRandom random, Function<double[][][], List<DriftResult>> measure) {
    double[][][] sides = new double[2][GAMES][PLAYS];
    for (double[][] side : sides) {
      for (double[] game : side) {
        double level = random.nextGaussian();
        for (int play = 0; play < PLAYS; play++) {
          game[play] = level + random.nextGaussian();
        }
      }
    }
    return measure.apply(sides);
  }

  private static List<DriftResult> oneByOne(double[][][] sides) {
    return Drift.measure(
        Arrays.stream(sides[0]).flatMapToDouble(Arrays::stream).toArray(),
        Arrays.stream(sides[1]).flatMapToDouble(Arrays::stream).toArray(),
        1);
  }

  private static List<DriftResult> byGame(double[][][] sides) {
    return Drift.measure(grouped("first", sides[0]), grouped("second", sides[1]), 1);
  }

  private static GroupedSample grouped(String period, double[][] games) {
    GroupedSample.Builder sample = GroupedSample.builder();
    for (int game = 0; game < games.length; game++) {
      for (double value : games[game]) {
        sample.add(period + game, value);
      }
    }
    return sample.build();
  }

  private static void print(
      String name, int n, int pairs, Function<SplittableRandom, List<DriftResult>> pairOf) {
    Map<Measure, Integer> alarms = new EnumMap<>(Measure.class);
    int any = 0;
    SplittableRandom seeds = new SplittableRandom(n);
    for (int pair = 0; pair < pairs; pair++) {
      boolean one = false;
      for (DriftResult result : pairOf.apply(seeds.split())) {
        alarms.merge(result.measure(), result.drifted(LEVEL) ? 1 : 0, Integer::sum);
        one |= result.drifted(LEVEL);
      }
      any += one ? 1 : 0;
    }
    StringBuilder row = new StringBuilder();
    row.append(String.format(Locale.ROOT, "| %s | %,d | %.1f%% |", name, n, 100.0 * any / pairs));
    for (int count : alarms.values()) {
      row.append(String.format(Locale.ROOT, " %.1f%% |", 100.0 * count / pairs));
    }
    System.out.println(row);
  }
}
