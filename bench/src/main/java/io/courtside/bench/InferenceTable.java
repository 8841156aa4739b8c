package io.courtside.bench;

import java.io.PrintStream;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the inference benchmark and prints nanoseconds an event as a table. */
public final class InferenceTable {
  private static final double MEDIAN = 50;

  private InferenceTable() {}

  /**
   * Runs it.
   *
   * @param args options of JMH
   */
  public static void main(String... args) throws RunnerException, CommandLineOptionException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .parent(new CommandLineOptions(args))
                    .include(InferenceBenchmark.class.getName())
                    .build())
            .run();
    print(results, System.out);
  }

  /**
   * The median of the iterations: on a machine that does other things beside, a mean tells little.
   */
  private static void print(Collection<RunResult> results, PrintStream out) {
    Map<String, Map<Integer, Double>> table = new TreeMap<>();
    for (RunResult result : results) {
      int batch = Integer.parseInt(result.getParams().getParam("batch"));
      double median = result.getPrimaryResult().getStatistics().getPercentile(MEDIAN);
      table
          .computeIfAbsent(result.getPrimaryResult().getLabel(), label -> new TreeMap<>())
          .put(batch, median / batch);
    }
    table.forEach(
        (label, byBatch) -> {
          out.printf("| %s |", label);
          byBatch.forEach((batch, nanos) -> out.printf(Locale.ROOT, " %d: %,.0f |", batch, nanos));
          out.println();
        });
  }
}
