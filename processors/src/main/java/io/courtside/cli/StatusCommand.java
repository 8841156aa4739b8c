package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Command {@code status}. */
@Command(
    name = "status",
    description = "Show what has been scored and whether the books balance.",
    mixinStandardHelpOptions = true)
public final class StatusCommand implements Callable<Integer> {

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
    int status(Settings settings, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  /**
   * @param engine what does the work
   */
  public StatusCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.status(courtside.settingsForWork(options), courtside.out());
  }
}
