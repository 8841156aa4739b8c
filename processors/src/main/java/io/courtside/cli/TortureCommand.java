package io.courtside.cli;

import io.courtside.settings.LogLevel;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import io.courtside.torture.Plan;
import io.courtside.torture.Scenario;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Command {@code torture}. */
@Command(
    name = "torture",
    description =
        "Run this program as a process of its own, break it again and again, and hold what it scored against an undisturbed run of the same file.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class TortureCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param plan what the user chose
     * @param out where to print for the user
     * @return an {@link ExitCode}; {@link ExitCode#FAILED} where something was lost or changed
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int torture(Settings settings, Plan plan, PrintWriter out) throws Exception;
  }

  private static final String ALL = "all";

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Spec private CommandSpec spec;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Parameters(
      paramLabel = "FILE",
      description = "Event file, *.jsonl or *.jsonl.gz; the more disordered, the better.")
  private Path file;

  @Option(
      names = "--lines",
      paramLabel = "N",
      defaultValue = "200000",
      description = "How many of its first lines are used.")
  private long lines;

  @Option(
      names = "--kills",
      paramLabel = "N",
      defaultValue = "50",
      description = "How often the program is killed; one in five as often it gets a SIGTERM.")
  private int kills;

  @Option(
      names = "--redis-kills",
      paramLabel = "N",
      defaultValue = "10",
      description = "How often its Redis server is killed, every other time together with it.")
  private int redisKills;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed draws the same moments.")
  private long seed;

  @Option(
      names = "--scenario",
      paramLabel = "NAME",
      defaultValue = ALL,
      split = ",",
      description = "kill, term, redis-pause, disk-full, inbox or all.")
  private List<String> scenarios;

  @Option(
      names = "--pause",
      paramLabel = "SECONDS",
      defaultValue = "30",
      description = "How long Redis stands still.")
  private int pauseSeconds;

  @Option(
      names = "--small-disk",
      paramLabel = "DIR",
      description = "A mount of at most 64 MiB that may be filled; disk-full needs it.")
  private Path smallDisk;

  @Option(
      names = "--workers-vary",
      description = "Change workers and batch size from start to start.")
  private boolean vary;

  /**
   * @param engine what does the work
   */
  public TortureCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = courtside.settingsForWork(options);
    if (!settings.isGiven(SettingCatalog.LOG_LEVEL)) {
      // Servers come and go here; what matters is printed.
      Loudness.set(LogLevel.WARN);
    }
    InputFiles.readable(List.of(file));
    return engine.torture(settings, chosen(), courtside.out());
  }

  private Plan chosen() {
    try {
      return new Plan(
          file,
          lines,
          kills,
          redisKills,
          seed,
          scenarios.stream().flatMap(name -> named(name).stream()).distinct().toList(),
          options.work(),
          Duration.ofSeconds(pauseSeconds),
          Optional.ofNullable(smallDisk),
          vary,
          options.assignments());
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static List<Scenario> named(String name) {
    List<Scenario> named =
        Arrays.stream(Scenario.values())
            .filter(scenario -> name.equals(ALL) || scenario.toString().equals(name))
            .toList();
    if (named.isEmpty()) {
      throw new IllegalArgumentException(
          "--scenario must be %s or %s, not %s"
              .formatted(Arrays.toString(Scenario.values()), ALL, name));
    }
    return named;
  }
}
