package io.courtside.bench.tradeoff;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A long test at one rate, and a burst: the two load tests whose plots the page shows. */
final class LoadPlots {
  private LoadPlots() {}

  /** Latency at one rate, open loop. */
  static Part latency(int rate, int seconds) {
    return (trials, page) -> {
      Trials.Measured measured =
          trials.test(
              List.of(
                  "--rate",
                  Integer.toString(rate),
                  "--duration",
                  seconds + "s",
                  "--warm-up",
                  trials.conditions().warmUpSeconds() + "s"));
      return section(
          "## Latency at " + Page.count(rate) + " events/s for " + Page.count(seconds) + " s",
          measured,
          page,
          "latency");
    };
  }

  /** Four tenths of the capacity, then ten times that. */
  static Part burst(int burstSeconds, int seconds) {
    return (trials, page) -> {
      Trials.Measured measured =
          trials.test(
              List.of(
                  "--pattern",
                  "burst",
                  "--rate",
                  "40%",
                  "--burst-duration",
                  burstSeconds + "s",
                  "--duration",
                  seconds + "s",
                  "--warm-up",
                  trials.conditions().warmUpSeconds() + "s"));
      return section(
          "## A burst of ten times the load for " + burstSeconds + " s", measured, page, "burst");
    };
  }

  private static String section(String heading, Trials.Measured measured, Page page, String name)
      throws IOException {
    JsonNode summary = measured.summary();
    List<List<String>> rows = new ArrayList<>();
    for (String which : List.of("latency_ms", "written_late_ms", "look_gap_ms")) {
      JsonNode ms = summary.get(which);
      rows.add(
          List.of(
              switch (which) {
                case "latency_ms" -> "due to score read";
                case "written_late_ms" -> "due to written";
                default -> "between looks at the log";
              },
              Page.millis(ms.get("p50").asDouble()),
              Page.millis(ms.get("p90").asDouble()),
              Page.millis(ms.get("p99").asDouble()),
              Page.millis(ms.get("p99.9").asDouble()),
              Page.millis(ms.get("max").asDouble()),
              Page.count(ms.get("events").asDouble())));
    }
    JsonNode classes = summary.get("deferred_by_class");
    return heading
        + "\n\n"
        + Page.table(List.of("ms", "p50", "p90", "p99", "p99.9", "max", "events"), rows)
        + "\nWritten %s, scored %s, deferred %s (critical %s, normal %s, low %s); most waiting %s. Processor time of the program %.1f µs an event.%s\n\n"
            .formatted(
                Page.count(summary.get("written").asDouble()),
                Page.count(summary.get("scored").asDouble()),
                Page.count(summary.get("deferred").asDouble()),
                Page.count(classes.get("critical").asDouble()),
                Page.count(classes.get("normal").asDouble()),
                Page.count(classes.get("low").asDouble()),
                Page.count(summary.get("highest_backlog_events").asDouble()),
                measured.cpuMicrosPerEvent(),
                summary.at("/conditions/capacity").isMissingNode()
                    ? ""
                    : " Capacity measured before: "
                        + summary.at("/conditions/capacity").asText()
                        + ".")
        + page.plot(name, summary.get("title").asText(), measured.plot());
  }
}
