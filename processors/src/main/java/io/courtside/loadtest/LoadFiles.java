package io.courtside.loadtest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.courtside.books.Books;
import io.courtside.overload.EventClass;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogWriter;

/** The files of a load test's report. */
public final class LoadFiles {
  private static final JsonFactory JSON = new JsonFactory();
  private static final double MILLIS = 1e6;
  private static final double[] CSV_PERCENTILES = {
    0, 10, 25, 50, 75, 90, 95, 99, 99.5, 99.9, 99.95, 99.99, 99.999, 100
  };

  private LoadFiles() {}

  /**
   * Writes {@code summary.json}, {@code seconds.csv}, {@code percentiles.csv}, {@code
   * latency.hgrm}, {@code latency.hlog}, {@code written-late.hgrm} and {@code load-test.svg}.
   *
   * @param directory made where it is not there; files of an earlier report are replaced
   * @param title what was tested, for the plot
   * @param conditions what was asked for, by name, for the summary
   * @param books what became of the lines that were written, where that is known
   */
  public static void write(
      Path directory,
      String title,
      Map<String, String> conditions,
      LoadResult result,
      Optional<Books> books)
      throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve("load-test.svg"), LoadChart.of(title, result).svg());
    Files.writeString(directory.resolve("seconds.csv"), seconds(result));
    Files.writeString(directory.resolve("percentiles.csv"), percentiles(result));
    Files.writeString(directory.resolve("summary.json"), summary(title, conditions, result, books));
    distribution(result.latencyNanos(), directory.resolve("latency.hgrm"));
    distribution(result.lateNanos(), directory.resolve("written-late.hgrm"));
    log(result.latencyNanos(), directory.resolve("latency.hlog"));
  }

  /** The rows as comma-separated values with a header. */
  static String seconds(LoadResult result) {
    StringBuilder csv =
        new StringBuilder(
            "second,measured,intended_per_s,written_per_s,scored_per_s,deferred_per_s,backlog_events,"
                + "lag_s,p50_ms,p99_ms,max_ms,program_mib,processor_slow_ms\n");
    LagOverTime lag = result.lag();
    for (SecondRow row : result.seconds()) {
      csv.append(
          format(
              "%d,%b,%d,%d,%d,%d,%d,%.3f,%.3f,%.3f,%.3f,%.1f,%.1f%n",
              row.second(),
              row.measured(),
              row.intended(),
              row.written(),
              row.scored(),
              row.deferred(),
              row.backlog(),
              lag.at(row.second()),
              row.p50Millis(),
              row.p99Millis(),
              row.maxMillis(),
              row.programMiB(),
              row.slowMillis()));
    }
    return csv.toString();
  }

  private static String percentiles(LoadResult result) {
    StringBuilder csv = new StringBuilder("percentile,latency_ms,written_late_ms\n");
    for (double percentile : CSV_PERCENTILES) {
      csv.append(
          format(
              "%s,%.3f,%.3f%n",
              percentile,
              result.latencyNanos().getValueAtPercentile(percentile) / MILLIS,
              result.lateNanos().getValueAtPercentile(percentile) / MILLIS));
    }
    return csv.toString();
  }

  private static void distribution(Histogram nanos, Path file) throws IOException {
    try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
      nanos.outputPercentileDistribution(out, MILLIS);
    }
  }

  private static void log(Histogram nanos, Path file) throws IOException {
    try (PrintStream out = new PrintStream(file.toFile(), StandardCharsets.UTF_8)) {
      HistogramLogWriter writer = new HistogramLogWriter(out);
      writer.outputComment("latency in nanoseconds, from when an event was due");
      writer.outputLogFormatVersion();
      writer.outputLegend();
      writer.outputIntervalHistogram(nanos);
    }
  }

  private static String summary(
      String title, Map<String, String> conditions, LoadResult result, Optional<Books> books)
      throws IOException {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text).useDefaultPrettyPrinter()) {
      json.writeStartObject();
      json.writeStringField("title", title);
      json.writeObjectFieldStart("conditions");
      for (Map.Entry<String, String> condition : conditions.entrySet()) {
        json.writeStringField(condition.getKey(), condition.getValue());
      }
      json.writeEndObject();
      latency(json, "latency_ms", result.latencyNanos());
      latency(json, "latency_at_processor_speed_ms", result.atSpeedNanos());
      latency(json, "written_late_ms", result.lateNanos());
      latency(json, "look_gap_ms", result.gapNanos());
      counts(json, result);
      if (books.isPresent()) {
        books(json, books.get());
      }
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static void latency(JsonGenerator json, String name, Histogram nanos) throws IOException {
    json.writeObjectFieldStart(name);
    json.writeNumberField("events", nanos.getTotalCount());
    json.writeNumberField("mean", rounded(nanos.getMean()));
    for (double percentile : LoadText.PERCENTILES) {
      String label = "p" + String.format(Locale.ROOT, "%.1f", percentile).replace(".0", "");
      json.writeNumberField(label, rounded((double) nanos.getValueAtPercentile(percentile)));
    }
    json.writeNumberField("max", rounded((double) nanos.getMaxValue()));
    json.writeEndObject();
  }

  /** Milliseconds with three decimals. */
  private static double rounded(double nanos) {
    return Math.round(nanos / 1e3) / 1e3;
  }

  private static void counts(JsonGenerator json, LoadResult result) throws IOException {
    json.writeNumberField("written", result.written());
    json.writeNumberField("scored", result.scored());
    json.writeNumberField("deferred", result.deferredEvents());
    json.writeObjectFieldStart("deferred_by_class");
    for (EventClass eventClass : EventClass.values()) {
      json.writeNumberField(eventClass.word(), result.deferredOf(eventClass));
    }
    json.writeEndObject();
    json.writeObjectFieldStart("deferred_by_class_and_play");
    for (Map.Entry<EventClass, Map<String, Long>> ofClass : result.deferred().entrySet()) {
      json.writeObjectFieldStart(ofClass.getKey().word());
      for (Map.Entry<String, Long> play : ofClass.getValue().entrySet()) {
        json.writeNumberField(play.getKey(), play.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
    json.writeNumberField("not_seen", result.missing());
    json.writeNumberField("scored_per_s", Math.round(result.scoredPerSecond()));
    json.writeNumberField("highest_backlog_events", result.highestBacklog());
    json.writeNumberField("took_s", result.took().toMillis() / 1e3);
    json.writeNumberField("program_cpu_s", result.programCpu().toMillis() / 1e3);
    json.writeNumberField("test_cpu_s", result.ownCpu().toMillis() / 1e3);
    json.writeNumberField("processor_slow_share", Math.round(result.slowShare() * 1e4) / 1e4);
    json.writeNumberField("processor_slow_spells", result.slowSpells().size());
    json.writeNumberField("test_collections", result.ownCollections());
    json.writeNumberField("test_collecting_ms", result.ownCollecting().toMillis());
    json.writeBooleanField("stopped_early", result.stopped());
  }

  private static void books(JsonGenerator json, Books books) throws IOException {
    json.writeObjectFieldStart("books");
    json.writeNumberField("read", books.read());
    json.writeNumberField("dead", books.dead());
    json.writeNumberField("duplicate", books.duplicate());
    json.writeNumberField("scored", books.scored());
    json.writeNumberField("deferred", books.deferred());
    json.writeNumberField("late", books.late());
    json.writeBooleanField("balanced", books.balanced());
    json.writeEndObject();
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
