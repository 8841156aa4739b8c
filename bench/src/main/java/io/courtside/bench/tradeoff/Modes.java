package io.courtside.bench.tradeoff;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Batch limits that follow the load against fixed ones, at four shares of the capacity. */
final class Modes implements Part {
  private static final int[] SHARES = {1, 10, 50, 90};
  private static final int[] SIZES = {1, 32, 512};
  private static final String[] WAITS = {"1ms", "5ms"};
  // Below this share of a rate a queue only grows; above it the measured capacity may be the error.
  private static final double HOPELESS = 0.75;
  // What a load of the warehouse costs is another question.
  private static final String NO_JOBS = "courtside.jobs.enabled=false";

  @Override
  public String measure(Trials trials, Page page) throws IOException {
    double capacity = trials.capacity();
    List<Fixed> fixed = fixed(trials);
    List<List<String>> rows = new ArrayList<>();
    for (int share : SHARES) {
      double rate = capacity * share / 100;
      double best = Double.POSITIVE_INFINITY;
      String bestName = "";
      for (Fixed one : fixed) {
        if (one.capacity() < rate * HOPELESS) {
          continue;
        }
        double p99 = trials.steady(rate, "random", one.settings()).latency("p99");
        if (p99 < best) {
          best = p99;
          bestName = one.size() + ", " + one.limit();
        }
      }
      double adaptive =
          trials.steady(rate, "random", "courtside.batch.mode=adaptive", NO_JOBS).latency("p99");
      rows.add(
          List.of(
              share + "%",
              Page.count(rate),
              bestName.isEmpty() ? "none can" : bestName,
              bestName.isEmpty() ? "" : Page.millis(best),
              Page.millis(adaptive),
              bestName.isEmpty() ? "" : String.format(Locale.ROOT, "%.2f", adaptive / best)));
    }
    return "## Batch limits that follow the load\n\nCapacity %s events/s; fixed: size %s with a wait of %s, those left out that are far from doing that rate.\n\n"
            .formatted(Page.count(capacity), "1, 32 or 512", String.join(" or ", WAITS))
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

  /** What each fixed setting can do. One far below a rate has no latency at it, only a queue. */
  private static List<Fixed> fixed(Trials trials) {
    List<Fixed> all = new ArrayList<>();
    for (int size : SIZES) {
      double capacity = trials.capacity(new Fixed(size, WAITS[0], 0).settings());
      for (String wait : WAITS) {
        all.add(new Fixed(size, wait, capacity));
      }
    }
    return all;
  }

  /**
   * A fixed setting; a full queue fills its batches, so its wait takes nothing from its capacity.
   */
  private record Fixed(int size, String limit, double capacity) {
    String[] settings() {
      return new String[] {
        "courtside.batch.mode=fixed",
        "courtside.batch.size=" + size,
        "courtside.batch.wait=" + limit,
        NO_JOBS
      };
    }
  }
}
