package io.courtside.bench.tradeoff;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures the trade-offs of this machine and writes the page that tells them. */
@Command(
    name = "tradeoffs",
    description = "Measure what batch size, wait, lanes, Redis and freshness cost and bring.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class Tradeoffs implements Callable<Integer> {
  @Parameters(
      arity = "1..*",
      paramLabel = "PART",
      description =
          "batch, wait, workers, redis, freshness, modes, latency, burst, growth; or all.")
  private List<String> parts;

  @Option(names = "--home", required = true, description = "Directory of the program.")
  private Path home;

  @Option(names = "--input", required = true, description = "Event file.")
  private Path input;

  @Option(names = "--page", description = "Page to write. Default: docs/tradeoffs.md.")
  private Path pageFile;

  @Option(names = "--images", description = "Where plots go. Default: docs/images.")
  private Path images;

  @Option(
      names = "--warm-up",
      paramLabel = "SECONDS",
      defaultValue = "10",
      description = "Before each measurement.")
  private int warmUp;

  @Option(
      names = "--seconds",
      paramLabel = "SECONDS",
      defaultValue = "20",
      description = "Of each measurement; of latency and burst --long.")
  private int seconds;

  @Option(
      names = "--long",
      paramLabel = "SECONDS",
      defaultValue = "300",
      description = "Of the long test at one rate; a burst takes half of it.")
  private int longSeconds;

  @Option(
      names = "--sizes",
      split = ",",
      paramLabel = "N",
      defaultValue = "1,2,4,8,16,32,64,128,256,512",
      description = "Batch sizes of the part batch.")
  private List<Integer> sizes;

  @Option(
      names = "--waits",
      split = ",",
      paramLabel = "D",
      defaultValue = "1ms,5ms,20ms",
      description = "Waits of the part batch.")
  private List<String> waits;

  @Option(
      names = "--repeats",
      paramLabel = "N",
      defaultValue = "3",
      description = "Measurements of each throughput, in turns; their median counts.")
  private int repeats;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "2000",
      description = "Events a second where latencies of settings are compared.")
  private int rate;

  @Option(
      names = "--shares",
      split = ",",
      paramLabel = "PERCENT",
      defaultValue = "1,10,50,90",
      description =
          "Loads of the part modes, in parts of the capacity; high ones need a long --warm-up, or the queue of the start is measured.")
  private List<Integer> shares;

  @Option(
      names = "--latency-rate",
      paramLabel = "R",
      defaultValue = "10000",
      description = "Events a second of the long test.")
  private int latencyRate;

  @Option(
      names = "--events",
      paramLabel = "N",
      defaultValue = "20000000",
      description = "How many events the part growth comes to.")
  private long events;

  @Option(
      names = "--turns",
      paramLabel = "N",
      defaultValue = "10",
      description = "How often on the way there it compares.")
  private int turns;

  /** Measures. */
  public static void main(String... args) {
    System.exit(new CommandLine(new Tradeoffs()).execute(args));
  }

  private Map<String, Part> known() {
    Map<String, Part> known = new LinkedHashMap<>();
    known.put("latency", LoadPlots.latency(latencyRate, longSeconds));
    known.put("burst", LoadPlots.burst(Math.min(20, longSeconds / 4), longSeconds / 2));
    known.put("batch", new BatchSizes(sizes, waits));
    known.put("wait", new BatchWaits());
    known.put("workers", new Workers());
    known.put("redis", new RedisDistance());
    known.put("freshness", new Staleness());
    known.put("modes", new Modes(shares));
    known.put("growth", new Growth(events, turns));
    return known;
  }

  @Override
  public Integer call() throws IOException {
    Map<String, Part> known = known();
    List<String> chosen = parts.equals(List.of("all")) ? List.copyOf(known.keySet()) : parts;
    for (String part : chosen) {
      if (!known.containsKey(part)) {
        System.err.printf("%s is no part; there are %s%n", part, known.keySet());
        return 2;
      }
    }
    Trials trials = new Trials(new Conditions(home, input, warmUp, seconds, repeats, rate));
    Page page =
        new Page(
            pageFile == null ? home.resolve("docs/tradeoffs.md") : pageFile,
            images == null ? home.resolve("docs/images") : images);
    for (String part : chosen) {
      String section = known.get(part).measure(trials, page);
      page.section(part, section.strip() + "\n\n" + conditions(part) + "\n");
      System.out.println(section);
    }
    return 0;
  }

  private String conditions(String part) {
    return "*`bench/tradeoffs.sh %s`, %s: %s, %d processors, JDK %s%s.*"
        .formatted(
            part,
            LocalDate.now(ZoneOffset.UTC),
            input.getFileName(),
            Runtime.getRuntime().availableProcessors(),
            Runtime.version(),
            part.equals("growth") ? "" : "; " + durations(part));
  }

  private String durations(String part) {
    return "%d s of warm-up, %d s measured each time"
        .formatted(
            warmUp,
            part.equals("latency")
                ? longSeconds
                : part.equals("burst") ? longSeconds / 2 : seconds);
  }
}
