package io.courtside.cli;

import io.courtside.settings.LogLevel;
import io.courtside.settings.SettingCatalog;
import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Command {@code demo}. */
@Command(
    name = "demo",
    description = "Simulate a night of games, score it live and show it in the terminal.",
    showDefaultValues = true,
    mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Simulates, scores and shows.
     *
     * @param settings the settings that hold
     * @param demo what the user chose
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int demo(Settings settings, DemoOptions demo, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Spec private CommandSpec spec;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Option(names = "--exit", description = "End with the night and show the books.")
  private boolean exit;

  @Option(
      names = "--speed",
      paramLabel = "N",
      defaultValue = "60",
      description = "How many times faster than real.")
  private double speed;

  @Option(
      names = "--games",
      paramLabel = "N",
      defaultValue = "8",
      description = "Games of the night, 1 to 15.")
  private int games;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "The same seed simulates the same night.")
  private long seed;

  /**
   * @param engine what does the work
   */
  public DemoCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = courtside.settingsForWork(options);
    if (!settings.isGiven(SettingCatalog.LOG_LEVEL)) {
      // Everyday news would be written across the screen.
      Loudness.set(LogLevel.WARN);
    }
    return engine.demo(settings, chosen(), courtside.out());
  }

  private DemoOptions chosen() {
    try {
      return new DemoOptions(exit, speed, games, seed);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }
}
