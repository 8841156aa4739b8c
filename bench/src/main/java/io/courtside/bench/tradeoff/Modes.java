package io.courtside.bench.tradeoff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** Batch limits that follow the load against fixed ones, at some shares of the capacity. */
final class Modes implements Part {
  private static final int[] SIZES = {1, 32, 512};
  private static final String[] WAITS = {"1ms", "5ms"};
  // Below this share of a rate a queue only grows; above it the measured capacity may be the error.
  private static final double HOPELESS = 0.75;
  // What a load of the warehouse costs is another question.
  private static final String NO_JOBS = "courtside.jobs.enabled=false";
  private static final List<String> ADAPTIVE = List.of("courtside.batch.mode=adaptive", NO_JOBS);

  private final List<Integer> shares;

  /**
   * @param shares of the capacity, percent, 1 to 100
   * @throws IllegalArgumentException where one is none of these: no setting could do it
   */
  Modes(List<Integer> shares) {
    if (shares.stream().anyMatch(share -> share < 1 || share > 100)) {
      throw new IllegalArgumentException("--shares must be 1 to 100, not " + shares);
    }
    this.shares = shares;
  }

  @Override
  public String measure(Trials trials, Page page) throws IOException {
    int choosing = trials.conditions().repeats();
    List<Fixed> fixed = fixed(trials);
    double capacity = fixed.stream().mapToDouble(Fixed::capacity).max().orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    for (int share : shares) {
      double rate = capacity * share / 100;
      Fixed best = best(trials, rate, fixed);
      List<List<Trials.Measured>> met =
          trials.steadyInTurns(meetings(choosing), rate, List.of(best.settings(), ADAPTIVE));
      List<String> row = new ArrayList<>();
      row.add(share + "%");
      row.add(Page.count(rate));
      row.add(best.size() + ", " + best.limit());
      compare(met, measured -> measured.latency("p99"), row);
      compare(met, measured -> measured.latencyAtSpeed("p99"), row);
      row.add(slowShares(met));
      rows.add(row);
    }
    return """
        ## Batch limits that follow the load

        Fixed: size %s with a wait of %s; capacity %s events/s, that of the best of them, without jobs. At each load those that are far from doing it are left out, the others take %d turns, and the one of the lowest median p99 then meets the adaptive one in %d turns of their own: the lowest of several is low by luck, too. Medians, in brackets each turn, milliseconds. *At speed* leaves out what was due about a spell in which the machine's processor was below half of its usual speed ([load test](operations.md#load-test)).

        """
            .formatted(
                "1, 32 or 512",
                String.join(" or ", WAITS),
                Page.count(capacity),
                choosing,
                meetings(choosing))
        + Page.table(
            List.of(
                "load",
                "events/s",
                "best fixed (size, wait)",
                "its p99",
                "adaptive p99",
                "ratio",
                "its p99 at speed",
                "adaptive at speed",
                "ratio",
                "slow for"),
            rows);
  }

  /** The one whose p99 is lowest of those that can do the rate at all. */
  private static Fixed best(Trials trials, double rate, List<Fixed> fixed) {
    List<Fixed> able = fixed.stream().filter(one -> one.capacity() >= rate * HOPELESS).toList();
    List<Double> p99 =
        trials
            .steadyInTurns(
                trials.conditions().repeats(), rate, able.stream().map(Fixed::settings).toList())
            .stream()
            .map(measured -> Turns.of(measured, one -> one.latency("p99")).median())
            .toList();
    return able.get(p99.indexOf(Collections.min(p99)));
  }

  /** An odd number, so that a median is one that was measured. */
  private static int meetings(int choosing) {
    return 2 * choosing - 1;
  }

  private static void compare(
      List<List<Trials.Measured>> met, ToDoubleFunction<Trials.Measured> figure, List<String> row) {
    Turns fixed = Turns.of(met.get(0), figure);
    Turns adaptive = Turns.of(met.get(1), figure);
    row.add(fixed.millis());
    row.add(adaptive.millis());
    row.add(String.format(Locale.ROOT, "%.2f", adaptive.median() / fixed.median()));
  }

  private static String slowShares(List<List<Trials.Measured>> met) {
    DoubleSummaryStatistics shares =
        met.stream()
            .flatMap(List::stream)
            .mapToDouble(Trials.Measured::slowShare)
            .summaryStatistics();
    return String.format(Locale.ROOT, "%.1f–%.1f%%", 100 * shares.getMin(), 100 * shares.getMax());
  }

  /** What each fixed setting can do. One far below a rate has no latency at it, only a queue. */
  private static List<Fixed> fixed(Trials trials) {
    List<Double> capacities =
        trials.capacities(
            Arrays.stream(SIZES)
                .mapToObj(size -> new Fixed(size, WAITS[0], 0).settings())
                .toList());
    List<Fixed> all = new ArrayList<>();
    for (int i = 0; i < SIZES.length; i++) {
      for (String wait : WAITS) {
        all.add(new Fixed(SIZES[i], wait, capacities.get(i)));
      }
    }
    return all;
  }

  /**
   * A fixed setting; a full queue fills its batches, so its wait takes nothing from its capacity.
   */
  private record Fixed(int size, String limit, double capacity) {
    List<String> settings() {
      return List.of(
          "courtside.batch.mode=fixed",
          "courtside.batch.size=" + size,
          "courtside.batch.wait=" + limit,
          NO_JOBS);
    }
  }
}
