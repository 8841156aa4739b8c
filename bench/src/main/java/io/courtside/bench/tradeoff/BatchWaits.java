package io.courtside.bench.tradeoff;

import io.courtside.chart.Chart;
import io.courtside.chart.Curve;
import io.courtside.chart.Curve.Style;
import io.courtside.chart.Panel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The mean wait in a micro-batch as measured, against the formulas. */
final class BatchWaits implements Part {
  private static final double RATE = 500;
  // Limits of no whole number of gaps: else one event more or less is a matter of rounding.
  private static final List<Case> CASES =
      List.of(
          new Case(8, "10s"),
          new Case(32, "10s"),
          new Case(128, "10s"),
          new Case(512, "5ms"),
          new Case(512, "21ms"),
          new Case(512, "101ms"),
          new Case(16, "21ms"),
          new Case(64, "101ms"));

  private record Case(int size, String limit) {
    double limitSeconds() {
      return limit.endsWith("ms")
          ? Double.parseDouble(limit.replace("ms", "")) / 1e3
          : Double.parseDouble(limit.replace("s", ""));
    }
  }

  private record Found(String arrivals, Case one, double exact, double measured) {}

  @Override
  public String measure(Trials trials, Page page) throws IOException {
    List<Found> found = new ArrayList<>();
    for (String arrivals : List.of("even", "random")) {
      // Of single events the median: what is above it are stalls, no wait for a batch.
      double alone = latency(trials, arrivals, new Case(1, "1ms"), "p50");
      for (Case one : CASES) {
        double exact =
            arrivals.equals("even")
                ? MeanWait.even(one.size(), RATE, one.limitSeconds())
                : MeanWait.poisson(one.size(), RATE, one.limitSeconds());
        found.add(
            new Found(arrivals, one, exact * 1e3, latency(trials, arrivals, one, "mean") - alone));
      }
    }
    return text(found) + "\n" + page.plot("wait", chart(found));
  }

  private static double latency(Trials trials, String arrivals, Case one, String which) {
    return trials
        .steady(
            RATE,
            arrivals,
            "courtside.workers=1",
            "courtside.batch.size=" + one.size(),
            "courtside.batch.wait=" + one.limit(),
            "courtside.jobs.enabled=false")
        .latencyAtSpeed(which);
  }

  private static String text(List<Found> found) {
    List<List<String>> rows =
        found.stream()
            .map(
                row ->
                    List.of(
                        row.arrivals(),
                        Integer.toString(row.one().size()),
                        row.one().limit(),
                        Page.millis(MeanWait.ruleOfThumb(row.one().size(), RATE) * 1e3),
                        Page.millis(row.exact()),
                        Page.millis(row.measured()),
                        String.format(
                            Locale.ROOT, "%+.0f%%", (row.measured() / row.exact() - 1) * 100)))
            .toList();
    return """
    ## Mean wait in a micro-batch

    One lane, %.0f events/s. Measured is the mean latency, less the median of batches of one event; without what was due about a spell in which the machine's processor was below half of its usual speed ([load test](operations.md#load-test)).

    %s
    Let a lane get r events a second, and a batch be closed with n events or W after its first.

    - **No batch closed by time:** the k-th of n events waits for n − k more, so the mean is (n − 1)/(2r), for even and random arrivals alike. The rule of thumb n/(2r) is that plus half a gap between two events.
    - **Even arrivals, time limit:** where (n − 1)/r > W, a batch has m = ⌊Wr⌋ + 1 events and the mean is W − (m − 1)/(2r).
    - **Random (Poisson) arrivals, time limit:** with Q(j) = P(Poisson(Wr) ≥ j), the sums over j from 1 to n − 1: mean = (1/r) · Σ j·Q(j) / (1 + Σ Q(j)). The batch is open as long as fewer than n − 1 more have come; its waits add up to the integral of its size over that time, and its events are one and those that come meanwhile (renewal reward). Without n: W(Wr + 2)/(2(Wr + 1)), the whole of W where little comes and half of it where much does.

    Where it does not hold:

    - *The lane is busy.* While a batch is scored and committed the lane takes nothing; what came meanwhile joins the next batch at once. Above about half the capacity most of the wait is before the batch, and batches fill sooner than r says.
    - *Events come in blocks.* One read brings all that a file has; at thousands a second events of one read join at the same moment, which makes waits shorter than those of single arrivals.
    - *Several lanes:* r is a lane's own rate, and games are not spread evenly.
    - *Beginnings and ends of games* close a batch at once where somebody waits for them.
    - *Short waits:* a batch of several takes longer to commit than a single event, its timer wakes late, and source and test look every 1 and 0.5 ms. The difference counts that as wait, which is most of what the shortest are off.
    """
        .formatted(
            RATE,
            Page.table(
                List.of(
                    "arrivals",
                    "batch size n",
                    "limit W",
                    "n/(2r), ms",
                    "exact, ms",
                    "measured, ms",
                    "off"),
                rows));
  }

  private static Chart chart(List<Found> found) {
    List<Curve> curves = new ArrayList<>();
    for (String arrivals : List.of("even", "random")) {
      curves.add(
          new Curve(
              arrivals + " arrivals",
              Style.DOTS,
              found.stream()
                  .filter(row -> row.arrivals().equals(arrivals))
                  .map(row -> new Curve.Point(row.exact(), row.measured()))
                  .toList()));
    }
    double least = found.stream().mapToDouble(Found::exact).min().orElse(1);
    double most = found.stream().mapToDouble(Found::exact).max().orElse(10);
    curves.add(
        new Curve(
            "equal",
            Style.DASHED,
            List.of(new Curve.Point(least, least), new Curve.Point(most, most))));
    return Chart.of(
        "Mean wait in a micro-batch, measured against the formula",
        "formula, ms",
        true,
        List.of(new Panel("measured, ms", true, curves)));
  }
}
