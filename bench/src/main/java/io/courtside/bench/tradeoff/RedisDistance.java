package io.courtside.bench.tradeoff;

import io.courtside.chart.Chart;
import io.courtside.chart.Curve;
import io.courtside.chart.Curve.Style;
import io.courtside.chart.Panel;
import io.courtside.redis.BundledRedis;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a Redis that is further away costs. */
final class RedisDistance implements Part {
  private static final double[] ROUND_TRIPS_MILLIS = {0, 0.5, 1, 2};

  private int runs;

  @Override
  public String measure(Trials trials, Page page) throws IOException {
    int rate = trials.conditions().rate();
    List<List<String>> rows = new ArrayList<>();
    rows.add(row("bundled, on this machine", trials.capacity(), latency(trials, rate)));
    List<Curve.Point> throughput = new ArrayList<>();
    List<Curve.Point> p50 = new ArrayList<>();
    List<Curve.Point> p99 = new ArrayList<>();
    Path data = Files.createTempDirectory("courtside-tradeoff-redis");
    try (BundledRedis redis = BundledRedis.start(data)) {
      rows.add(
          row(
              "a server of one's own, on this machine",
              trials.capacity(settings(redis.uri().getPort())),
              latency(trials, rate, settings(redis.uri().getPort()))));
      for (double millis : ROUND_TRIPS_MILLIS) {
        try (DelayProxy proxy = DelayProxy.to(redis.uri().getPort(), Math.round(millis * 1e6))) {
          double capacity = trials.capacity(settings(proxy.port()));
          Trials.Measured measured = latency(trials, rate, settings(proxy.port()));
          throughput.add(new Curve.Point(millis, capacity));
          p50.add(new Curve.Point(millis, measured.latency("p50")));
          p99.add(new Curve.Point(millis, measured.latency("p99")));
          rows.add(
              row(
                  String.format(Locale.ROOT, "through a proxy, round trip + %.1f ms", millis),
                  capacity,
                  measured));
        }
      }
    } finally {
      Trials.delete(data);
    }
    Chart chart =
        Chart.of(
            "What a Redis further away costs",
            "added to a round trip, ms",
            false,
            List.of(
                new Panel(
                    "events/s at most",
                    false,
                    List.of(new Curve("throughput", Style.MARKED, throughput))),
                new Panel(
                    "latency, ms",
                    false,
                    List.of(
                        new Curve("p50", Style.MARKED, p50),
                        new Curve("p99", Style.MARKED, p99)))));
    return """
    ## Redis, near and far

    Latency at %s events/s. A score can be read before its commit, so a round trip holds up what comes next in the lane, not the event itself. The proxy runs on the same cores; its first row tells what it costs by itself. Without any Redis there is no commit, so the pipeline has no such row: what a commit costs of each event is in the row of the bundled server and in the [profile](benchmarks.md).

    %s
    %s"""
        .formatted(
            Page.count(rate),
            Page.table(
                List.of("Redis", "events/s at most", "p50, ms", "p99, ms", "p99.9, ms"), rows),
            page.plot("redis", chart));
  }

  /** Each run has a prefix of its own: nothing of one is found by another. */
  private String[] settings(int port) {
    return new String[] {
      "courtside.redis.uri=redis://127.0.0.1:" + port, "courtside.redis.prefix=run" + ++runs
    };
  }

  private static Trials.Measured latency(Trials trials, int rate, String... settings) {
    return trials.steady(rate, "random", settings);
  }

  private static List<String> row(String name, double capacity, Trials.Measured measured) {
    return List.of(
        name,
        Page.count(capacity),
        Page.millis(measured.latency("p50")),
        Page.millis(measured.latency("p99")),
        Page.millis(measured.latency("p99.9")));
  }
}
