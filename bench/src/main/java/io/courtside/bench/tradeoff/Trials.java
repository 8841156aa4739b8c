package io.courtside.bench.tradeoff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Runs load tests of the packaged program, each from nothing, and tells what they measured. */
final class Trials {
  private static final Pattern CAPACITY = Pattern.compile("(?m)^capacity: ([\\d,]+) events/s");

  private static final double WARM_UP_RATE = 1_500;

  private final Conditions conditions;

  Trials(Conditions conditions) {
    this.conditions = conditions;
  }

  Conditions conditions() {
    return conditions;
  }

  /**
   * What a load test measured.
   *
   * @param summary its summary
   * @param plot its plot as SVG
   */
  record Measured(JsonNode summary, String plot) {
    /** A latency, {@code p50}, {@code p99}, {@code p99.9}, {@code max} or {@code mean}, ms. */
    double latency(String which) {
      return summary.get("latency_ms").get(which).asDouble();
    }

    /**
     * The same of those events on which no spell bears in which the machine's processor was slow.
     */
    double latencyAtSpeed(String which) {
      return summary.get("latency_at_processor_speed_ms").get(which).asDouble();
    }

    /** For what part of the measured time the processor was slow, 0 to 1. */
    double slowShare() {
      return summary.get("processor_slow_share").asDouble();
    }

    double writtenLate(String which) {
      return summary.get("written_late_ms").get(which).asDouble();
    }

    double cpuMicrosPerEvent() {
      return summary.get("program_cpu_s").asDouble() * 1e6 / summary.get("written").asDouble();
    }
  }

  /**
   * What the program can do at most with each of these settings, events a second: the median of
   * several measurements.
   */
  List<Double> capacities(List<List<String>> settings) {
    return inTurns(conditions.repeats(), settings, this::measureCapacity).stream()
        .map(found -> new Turns(found).median())
        .toList();
  }

  /** A load at one rate with each of these settings, in turns; what each gave. */
  List<List<Measured>> steadyInTurns(int turns, double rate, List<List<String>> settings) {
    return inTurns(turns, settings, one -> steady(rate, "random", one));
  }

  /** So that a mood of the machine hits all of them. */
  private static <T> List<List<T>> inTurns(
      int turns, List<List<String>> settings, Function<String[], T> measure) {
    List<List<T>> found = new ArrayList<>();
    settings.forEach(ignored -> found.add(new ArrayList<>()));
    for (int turn = 0; turn < turns; turn++) {
      for (int i = 0; i < settings.size(); i++) {
        found.get(i).add(measure.apply(settings.get(i).toArray(String[]::new)));
      }
    }
    return found;
  }

  /** What the program can do at most with these settings, events a second. */
  double capacity(String... settings) {
    return capacities(List.of(List.of(settings))).get(0);
  }

  private double measureCapacity(String... settings) {
    List<String> options =
        List.of(
            "--pattern",
            "capacity",
            "--warm-up",
            conditions.warmUpSeconds() + "s",
            "--duration",
            conditions.seconds() + "s");
    String said = run(options, settings);
    Matcher found = CAPACITY.matcher(said);
    if (!found.find()) {
      throw new IllegalStateException("no capacity was told: " + said);
    }
    System.err.println("  " + found.group());
    return Double.parseDouble(found.group(1).replace(",", ""));
  }

  /** A load test at one rate. */
  Measured steady(double rate, String arrivals, String... settings) {
    return test(
        List.of(
            "--rate",
            String.format(Locale.ROOT, "%.3f", rate),
            "--arrivals",
            arrivals,
            "--warm-up",
            conditions.warmUpSeconds() + "s",
            // Compilers need events, not seconds.
            "--warm-up-rate",
            Double.toString(Math.max(rate, WARM_UP_RATE)),
            "--duration",
            conditions.seconds() + "s"),
        settings);
  }

  /** A load test with these options. */
  Measured test(List<String> options, String... settings) {
    try {
      Path report = Files.createTempDirectory("courtside-tradeoff");
      try {
        List<String> all = new ArrayList<>(options);
        all.addAll(List.of("--report", report.toString()));
        run(all, settings);
        return new Measured(
            new ObjectMapper().readTree(report.resolve("summary.json").toFile()),
            Files.readString(report.resolve("load-test.svg")));
      } finally {
        delete(report);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String run(List<String> options, String... settings) {
    List<String> command =
        new ArrayList<>(
            List.of(
                conditions.home().resolve("courtside").toString(),
                "load-test",
                "--input",
                conditions.input().toString()));
    command.addAll(options);
    Arrays.stream(settings).forEach(setting -> command.addAll(List.of("--set", setting)));
    return said(command);
  }

  /** What a command says; it must end well. */
  static String said(List<String> command) {
    System.err.println(String.join(" ", command));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getOutputStream().close();
      String said = new String(process.getInputStream().readAllBytes());
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalStateException("ended with " + code + ":\n" + said);
      }
      return said;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  static void delete(Path directory) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    }
  }
}
