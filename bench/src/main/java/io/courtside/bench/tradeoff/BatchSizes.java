package io.courtside.bench.tradeoff;

import io.courtside.chart.Chart;
import io.courtside.chart.Curve;
import io.courtside.chart.Curve.Style;
import io.courtside.chart.Panel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Throughput and added latency by batch size and wait. */
final class BatchSizes implements Part {
  private final int[] sizes;
  private final List<String> waits;

  /**
   * @param sizes of full micro-batches, the first to compare with
   * @param waits as the setting takes them
   */
  BatchSizes(List<Integer> sizes, List<String> waits) {
    this.sizes = sizes.stream().mapToInt(Integer::intValue).toArray();
    this.waits = List.copyOf(waits);
  }

  @Override
  public String measure(Trials trials, Page page) throws IOException {
    int rate = trials.conditions().rate();
    List<Curve.Point> throughput = new ArrayList<>();
    List<List<String>> rows = new ArrayList<>();
    List<Double> capacities =
        trials.capacities(
            IntStream.of(sizes).mapToObj(size -> List.of("courtside.batch.size=" + size)).toList());
    for (int i = 0; i < sizes.length; i++) {
      int size = sizes[i];
      double capacity = capacities.get(i);
      throughput.add(new Curve.Point(size, capacity));
      double single = throughput.get(0).y();
      rows.add(
          new ArrayList<>(
              List.of(
                  Integer.toString(size),
                  Page.count(capacity),
                  String.format(Locale.ROOT, "%.1f", capacity / single))));
    }
    List<Curve> latencies = new ArrayList<>();
    for (String wait : waits) {
      List<Curve.Point> p50 = new ArrayList<>();
      List<Curve.Point> p99 = new ArrayList<>();
      for (int i = 0; i < sizes.length; i++) {
        Trials.Measured measured =
            trials.steady(
                rate, "random", "courtside.batch.size=" + sizes[i], "courtside.batch.wait=" + wait);
        p50.add(new Curve.Point(sizes[i], measured.latency("p50")));
        p99.add(new Curve.Point(sizes[i], measured.latency("p99")));
        rows.get(i)
            .add(
                Page.millis(measured.latency("p50"))
                    + " / "
                    + Page.millis(measured.latency("p99"))
                    + " / "
                    + Page.millis(measured.latency("p99.9")));
      }
      latencies.add(new Curve("p50, wait " + wait, Style.MARKED, p50));
      latencies.add(new Curve("p99, wait " + wait, Style.DASHED, p99));
    }
    Chart chart =
        Chart.of(
            "Batch size: throughput, and latency at " + Page.count(rate) + " events/s",
            "events of a full micro-batch",
            true,
            List.of(
                new Panel(
                    "events/s at most",
                    false,
                    List.of(new Curve("throughput", Style.MARKED, throughput))),
                new Panel("latency, ms", true, latencies)));
    List<String> head =
        new ArrayList<>(List.of("batch size", "events/s at most", "times size " + sizes[0]));
    for (String wait : waits) {
      head.add("wait " + wait + ": p50 / p99 / p99.9 ms");
    }
    return "## Batch size and wait\n\nLatency at %s events/s, random arrivals.\n\n"
            .formatted(Page.count(rate))
        + Page.table(head, rows)
        + "\n"
        + page.plot("batch", chart);
  }
}
