package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Command {@code run}. */
@Command(
    name = "run",
    description = "Score what appears in the inbox, until stopped (Ctrl-C).",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int run(Settings settings, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  /**
   * @param engine what does the work
   */
  public RunCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.run(courtside.settingsForWork(options), courtside.out());
  }
}
