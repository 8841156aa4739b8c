package io.courtside.loadtest;

import io.courtside.overload.EventClass;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** A load test in words and figures for a person. */
public final class LoadText {
  /** The percentiles that are told. */
  static final List<Double> PERCENTILES = List.of(50.0, 90.0, 99.0, 99.9);

  private LoadText() {}

  /** How far a test is, as one line. */
  public static String progress(LoadTest.Moment moment) {
    Histogram latency = moment.latencyNanos();
    String waits =
        latency.getTotalCount() == 0
            ? ""
            : format(
                ", last second p50 %.1f ms, p99 %.1f ms",
                latency.getValueAtPercentile(50) / 1e6, latency.getValueAtPercentile(99) / 1e6);
    return format(
        "%d of %d s%s: written %,d, scored %,d, waiting %,d%s%s",
        moment.second(),
        moment.seconds(),
        moment.measured() ? "" : " (not measured)",
        moment.written(),
        moment.scored(),
        moment.backlog(),
        moment.deferred() == 0 ? "" : format(", deferred %,d", moment.deferred()),
        waits);
  }

  /** How far the capacity is measured, as one line. */
  public static String progress(Saturation.Moment moment) {
    return format("%d of %d s: scored %,d", moment.second(), moment.seconds(), moment.scored());
  }

  /** What was measured, as a table and some lines. */
  public static List<String> lines(LoadResult result) {
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "%-28s%10s%10s%10s%10s%10s%12s", "ms", "p50", "p90", "p99", "p99.9", "max", "events"));
    lines.add(row("due to score read", result.latencyNanos()));
    if (!result.slowSpells().isEmpty()) {
      lines.add(row("  processor at its speed", result.atSpeedNanos()));
    }
    lines.add(row("due to written", result.lateNanos()));
    lines.add(row("between looks at the log", result.gapNanos()));
    lines.add(
        format(
            "scored %,.0f/s over the measured %s s; most waiting %,d",
            result.scoredPerSecond(), seconds(result.measured()), result.highestBacklog()));
    lines.add(
        format(
            "written %,d = scored %,d + deferred %,d%s; the last score came after %s s",
            result.written(),
            result.scored(),
            result.deferredEvents(),
            result.missing() == 0 ? "" : format(" + not seen %,d", result.missing()),
            seconds(result.took())));
    if (result.deferredEvents() > 0) {
      lines.add("deferred: " + deferred(result));
    }
    if (result.again() > 0) {
      lines.add(format("%,d lines of the scored log came again", result.again()));
    }
    lines.add(processor(result));
    lines.add(
        format(
            "processor time: program %s s without its Redis, this test %s s; garbage collections here %d, %d ms",
            seconds(result.programCpu()),
            seconds(result.ownCpu()),
            result.ownCollections(),
            result.ownCollecting().toMillis()));
    return lines;
  }

  /**
   * How far the program fell behind, and when it was in time again.
   *
   * @param objective what the lag is to be under
   * @param burstEnds since the beginning, where there was a burst
   */
  public static String lag(LagOverTime lag, Duration objective, Optional<Duration> burstEnds) {
    String longest = format("lag at most %.1f s", lag.longest());
    String bound = seconds(objective) + " s";
    double from = lag.underFrom(objective);
    if (from == 0) {
      return longest + ", never " + bound + " or more";
    }
    if (Double.isNaN(from)) {
      return longest + ", and " + bound + " or more at the end";
    }
    String since =
        burstEnds
            .map(end -> sinceBurst(from - end.toNanos() / 1e9))
            .orElseGet(() -> format("%.1f s after the beginning", from));
    return longest + "; under " + bound + " again " + since;
  }

  private static String sinceBurst(double afterItsEnd) {
    return afterItsEnd <= 0
        ? "before the burst ended"
        : format("%.1f s after the burst's end", afterItsEnd);
  }

  private static String processor(LoadResult result) {
    List<ProcessorSpeed.Spell> spells = result.slowSpells();
    if (spells.isEmpty()) {
      return "processor: never below half of its usual speed";
    }
    long longest = spells.stream().mapToLong(ProcessorSpeed.Spell::nanos).max().orElseThrow();
    return format(
        "processor: below half of its usual speed for %.1f%% of the measured time, %s, %.0f ms the longest; at its slowest %.0f%%",
        100 * result.slowShare(),
        spells.size() == 1 ? "once" : format("%,d times", spells.size()),
        longest / 1e6,
        100 * spells.stream().mapToDouble(ProcessorSpeed.Spell::lowest).min().orElseThrow());
  }

  private static String deferred(LoadResult result) {
    List<String> classes = new ArrayList<>();
    for (EventClass eventClass : EventClass.values()) {
      String plays =
          result.deferred().getOrDefault(eventClass, Map.of()).entrySet().stream()
              .map(play -> format("%s %,d", play.getKey(), play.getValue()))
              .collect(Collectors.joining(", "));
      classes.add(
          format(
              "%s %,d%s",
              eventClass.word(),
              result.deferredOf(eventClass),
              plays.isEmpty() ? "" : " (" + plays + ")"));
    }
    return String.join("; ", classes);
  }

  private static String row(String name, Histogram nanos) {
    StringBuilder row = new StringBuilder(format("%-28s", name));
    for (double percentile : PERCENTILES) {
      row.append(format("%10.2f", nanos.getValueAtPercentile(percentile) / 1e6));
    }
    return row.append(format("%10.2f%,12d", nanos.getMaxValue() / 1e6, nanos.getTotalCount()))
        .toString();
  }

  private static String seconds(Duration duration) {
    return format("%.1f", duration.toNanos() / 1e9);
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
