package io.courtside.cli;

import io.courtside.loadtest.Arrivals;
import io.courtside.loadtest.LoadPlan;
import io.courtside.loadtest.Rate;
import io.courtside.loadtest.Shape;
import io.courtside.settings.LogLevel;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** Command {@code load-test}. */
@Command(
    name = "load-test",
    description = {
      "Write events at intended times to the inbox of a running program, and measure the time until each one's score can be read.",
      "Open loop: the schedule waits for nobody, and a latency counts from when its event was due.",
      "Without --attach the program is started for the test, on a work directory of its own where --work names none."
    },
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class LoadTestCommand implements Callable<Integer> {

  /**
   * What the engine is given.
   *
   * @param plan what the user chose
   * @param arguments setting options for the program that is started
   * @param scratch work directory made for this test only, to be deleted after it
   */
  public record Request(LoadPlan plan, List<String> arguments, Optional<Path> scratch) {}

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param request what the user chose
     * @param out where to print for the user
     * @return an {@link ExitCode}; {@link ExitCode#FAILED} where an event was lost
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int loadTest(Settings settings, Request request, PrintWriter out) throws Exception;
  }

  private static final int BURST_FACTOR = 10;

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Spec private CommandSpec spec;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Option(
      names = "--pattern",
      paramLabel = "NAME",
      defaultValue = "steady",
      description =
          "steady; ramp: from --rate to --peak-rate; burst: --rate, then --peak-rate, then --rate; trace: as the events came, --speed times faster; capacity: only how much the program can do.")
  private Shape shape;

  @Option(
      names = "--rate",
      paramLabel = "R",
      defaultValue = "1000",
      converter = RateOption.class,
      description = "Events a second, or a share of the capacity, like 40%%.")
  private Rate rate;

  @Option(
      names = "--peak-rate",
      paramLabel = "R",
      converter = RateOption.class,
      description = "Last rate of a ramp, high rate of a burst. Default: 10 times --rate.")
  private Rate peak;

  @Option(
      names = "--duration",
      paramLabel = "D",
      converter = DurationOption.class,
      description = "What is measured, like 60s or 5m. Default: 1m, of a burst 2m.")
  private Duration lasts;

  @Option(
      names = "--burst-duration",
      paramLabel = "D",
      defaultValue = "20s",
      converter = DurationOption.class,
      description = "How long the high rate of a burst lasts.")
  private Duration burst;

  @Option(
      names = "--warm-up",
      paramLabel = "D",
      converter = DurationOption.class,
      description = "What comes before and is not measured. Default: 10s, of the capacity 30s.")
  private Duration warmUp;

  @Option(
      names = "--warm-up-rate",
      paramLabel = "R",
      converter = RateOption.class,
      description = "The rate of its first three quarters. Default: the first rate.")
  private Rate warmUpRate;

  @Option(
      names = "--cool-down",
      paramLabel = "D",
      defaultValue = "1s",
      converter = DurationOption.class,
      description = "What comes after, at the last rate, and is not measured.")
  private Duration coolDown;

  @Option(
      names = "--arrivals",
      paramLabel = "NAME",
      defaultValue = "random",
      description = "random: a Poisson process; even: each the same time after the one before.")
  private Arrivals arrivals;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed draws the same times and, without --input, the same events.")
  private long seed;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many times faster than real a trace is; pauses over 10 min are cut.")
  private double speed;

  @Option(
      names = "--input",
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Event files, *.jsonl or *.jsonl.gz, taken again as other games when they are over, but for a trace. Default: simulated games.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "200000",
      description = "How many of their first lines are used.")
  private int lines;

  @Option(
      names = "--attach",
      description = "Test the program that runs on the work directory already.")
  private boolean attach;

  @Option(
      names = "--capacity",
      paramLabel = "N",
      description =
          "What the program can do at most, events a second. Default: measured first for a minute and a half, where a rate is a share of it.")
  private Double capacity;

  @Option(
      names = "--drain",
      paramLabel = "D",
      defaultValue = "60s",
      converter = DurationOption.class,
      description = "How long the last scores are waited for.")
  private Duration drain;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write a plot, the series and the percentiles there.")
  private Path report;

  /**
   * @param engine what does the work
   */
  public LoadTestCommand(Engine engine) {
    this.engine = engine;
  }

  /** Reads rates. */
  static final class RateOption implements ITypeConverter<Rate> {
    @Override
    public Rate convert(String text) {
      try {
        return Rate.parse(text);
      } catch (IllegalArgumentException e) {
        throw new TypeConversionException(e.getMessage());
      }
    }
  }

  @Override
  public Integer call() throws Exception {
    LoadPlan plan = chosen();
    InputFiles.readable(inputs);
    Optional<Path> scratch = scratch();
    Settings settings = courtside.settingsForWork(options);
    if (!settings.isGiven(SettingCatalog.LOG_LEVEL)) {
      // What matters is printed.
      Loudness.set(LogLevel.WARN);
    }
    return engine.loadTest(
        settings, new Request(plan, options.arguments(), scratch), courtside.out());
  }

  /** A test must not write into the work directory of a program in use unless it is told to. */
  private Optional<Path> scratch() throws IOException {
    if (attach || options.assigns(SettingCatalog.WORK)) {
      return Optional.empty();
    }
    Path scratch = Files.createTempDirectory("courtside-load-test");
    options.assign(SettingCatalog.WORK, scratch.toString());
    if (!options.assigns(SettingCatalog.REDIS_PREFIX)) {
      options.assign(SettingCatalog.REDIS_PREFIX, scratch.getFileName().toString());
    }
    return Optional.of(scratch);
  }

  private static Duration usual(Shape shape) {
    return switch (shape) {
      case BURST -> Duration.ofMinutes(2);
      case CAPACITY -> LoadPlan.CAPACITY_LASTS;
      case STEADY, RAMP, TRACE -> Duration.ofMinutes(1);
    };
  }

  private static Duration usualWarmUp(Shape shape) {
    return shape == Shape.CAPACITY ? LoadPlan.CAPACITY_WARM_UP : Duration.ofSeconds(10);
  }

  private LoadPlan chosen() {
    try {
      return new LoadPlan(
          shape,
          rate,
          peak == null ? rate.times(BURST_FACTOR) : peak,
          lasts == null ? usual(shape) : lasts,
          burst,
          warmUp == null ? usualWarmUp(shape) : warmUp,
          Optional.ofNullable(warmUpRate),
          coolDown,
          arrivals,
          seed,
          speed,
          inputs,
          lines,
          attach,
          capacity == null ? OptionalDouble.empty() : OptionalDouble.of(capacity),
          drain,
          Optional.ofNullable(report));
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
