package io.courtside.bench.tradeoff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

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
    List<Fixed> fixed = fixed(trials);
    double capacity = fixed.stream().mapToDouble(Fixed::capacity).max().orElseThrow();
    List<List<String>> rows = new ArrayList<>();
    for (int share : shares) {
      double rate = capacity * share / 100;
      List<Fixed> able = fixed.stream().filter(one -> one.capacity() >= rate * HOPELESS).toList();
      List<List<String>> settings = new ArrayList<>(able.stream().map(Fixed::settings).toList());
      settings.add(ADAPTIVE);
      List<Turns> found = trials.p99Millis(rate, settings);
      Turns adaptive = found.get(able.size());
      Turns best =
          found.subList(0, able.size()).stream()
              .min(Comparator.comparingDouble(Turns::median))
              .orElseThrow();
      Fixed bestOne = able.get(found.indexOf(best));
      rows.add(
          List.of(
              share + "%",
              Page.count(rate),
              bestOne.size() + ", " + bestOne.limit(),
              Page.millis(best.median()) + " (" + all(best) + ")",
              Page.millis(adaptive.median()) + " (" + all(adaptive) + ")",
              String.format(Locale.ROOT, "%.2f", adaptive.median() / best.median())));
    }
    return "## Batch limits that follow the load\n\nFixed: size %s with a wait of %s; capacity %s events/s, that of the best of them, without jobs. At each load those that are far from doing it are left out, the others and the adaptive one take turns; medians, in brackets each turn.\n\n"
            .formatted("1, 32 or 512", String.join(" or ", WAITS), Page.count(capacity))
        + Page.table(
            List.of(
                "load",
                "events/s",
                "best fixed (size, wait)",
                "its p99, ms",
                "adaptive p99, ms",
                "ratio"),
            rows);
  }

  private static String all(Turns turns) {
    return String.join(", ", turns.values().stream().map(Page::millis).toList());
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
