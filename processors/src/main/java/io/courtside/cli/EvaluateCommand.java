package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Command {@code evaluate}. */
@Command(
    name = "evaluate",
    description =
        "Measure the model on event files: Brier score, log-loss, calibration by quarter and by lead.",
    mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param files readable files, at least one
     * @param report where text and reliability plots go; nothing means they are not written
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int evaluate(Settings settings, List<Path> files, Optional<Path> report, PrintWriter out)
        throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Event file the model was not trained on.")
  private List<Path> files;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write the tables and a reliability plot a period into this directory as well.")
  private Path report;

  /**
   * @param engine what does the work
   */
  public EvaluateCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.evaluate(
        courtside.settingsForWork(options),
        InputFiles.readable(files),
        Optional.ofNullable(report),
        courtside.out());
  }
}
