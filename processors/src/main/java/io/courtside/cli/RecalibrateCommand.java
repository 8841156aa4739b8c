package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParentCommand;

/** Command {@code recalibrate}. */
@Command(
    name = "recalibrate",
    description =
        "Keep what the champion has learned and correct how sure it is, on the games between its last and a day; compare and promote as retrain does. Seconds instead of a minute.",
    mixinStandardHelpOptions = true)
public final class RecalibrateCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param choice what the user chose
     * @param out where to print for the user
     * @return an {@link ExitCode}; a refusal is {@link ExitCode#OK} as well
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int recalibrate(Settings settings, ChallengeChoice choice, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final ChallengeOptions options = new ChallengeOptions();

  /**
   * @param engine what does the work
   */
  public RecalibrateCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.recalibrate(
        courtside.settingsForWork(options.settings()), options.chosen(), courtside.out());
  }
}
