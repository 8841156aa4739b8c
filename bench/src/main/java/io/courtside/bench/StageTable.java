package io.courtside.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the benchmark of the stages and prints nanoseconds an event as a table. */
public final class StageTable {
  private static final double MEDIAN = 50;
  private static final int BATCH = 32;

  private StageTable() {}

  /**
   * What was measured of one stage at one batch size, for an event.
   *
   * @param nanos its time, nanoseconds
   * @param bytes what was allocated, by the stages before it as well
   */
  private record Cost(double nanos, double bytes) {}

  /**
   * Runs it.
   *
   * @param args options of JMH
   */
  public static void main(String... args) throws RunnerException, CommandLineOptionException {
    print(
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(args))
                    .include(StageBenchmark.class.getName())
                    .addProfiler(GCProfiler.class)
                    .build())
            .run(),
        System.out);
  }

  private static void print(Collection<RunResult> results, PrintStream out) {
    Map<Stage, Map<Integer, Cost>> table = new EnumMap<>(Stage.class);
    Map<Integer, Double> sums = new TreeMap<>();
    for (RunResult result : results) {
      int batch = Integer.parseInt(result.getParams().getParam("batch"));
      Stage stage = Stage.valueOf(result.getParams().getParam("stage"));
      double nanos = result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
      table
          .computeIfAbsent(stage, s -> new TreeMap<>())
          .put(batch, new Cost(nanos, allocated(result)));
      sums.merge(batch, nanos, Double::sum);
    }
    List<Integer> batches = List.copyOf(sums.keySet());
    out.println(
        batches.stream()
            .map(batch -> "batch " + batch)
            .collect(
                Collectors.joining(
                    " | ",
                    "| ns an event | ",
                    " | 1 over " + BATCH + " | bytes allocated so far |")));
    out.println("| --- |" + " ---: |".repeat(batches.size() + 2));
    table.forEach(
        (stage, costs) -> {
          Map<Integer, Double> nanos = new TreeMap<>();
          costs.forEach((batch, cost) -> nanos.put(batch, cost.nanos()));
          row(
              out,
              stage.name().toLowerCase(Locale.ROOT),
              nanos,
              String.format(
                  Locale.ROOT, "%,.0f", costs.get(batches.get(batches.size() - 1)).bytes()));
        });
    row(out, "**together**", sums, "");
  }

  private static void row(PrintStream out, String name, Map<Integer, Double> nanos, String bytes) {
    out.printf("| %s |", name);
    nanos.values().forEach(value -> out.printf(Locale.ROOT, " %,.0f |", value));
    Double one = nanos.get(1);
    Double many = nanos.get(BATCH);
    out.printf(Locale.ROOT, one == null || many == null ? " |" : " %.1f |", ratio(one, many));
    out.printf(" %s |%n", bytes);
  }

  private static double ratio(Double one, Double many) {
    return one == null || many == null ? Double.NaN : one / many;
  }

  private static double allocated(RunResult result) {
    Result<?> bytes = result.getSecondaryResults().get("gc.alloc.rate.norm");
    return bytes == null ? Double.NaN : bytes.getScore();
  }
}
