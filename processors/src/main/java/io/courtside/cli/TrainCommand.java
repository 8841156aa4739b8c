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

/** Command {@code train}. */
@Command(
    name = "train",
    description =
        "Train the win-probability model on event files and write it with its provenance and evaluation.",
    mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param files readable files to train on, at least one
     * @param evaluateOn readable files to evaluate on, at least one
     * @param output where the trained model goes; nothing means trained/model.json in the work
     *     directory
     * @param report where text and reliability plots go; nothing means they are not written
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int train(
        Settings settings,
        List<Path> files,
        List<Path> evaluateOn,
        Optional<Path> output,
        Optional<Path> report,
        PrintWriter out)
        throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE", description = "Event file to train on.")
  private List<Path> files;

  @Option(
      names = "--evaluate",
      required = true,
      paramLabel = "FILE",
      description = "Event file to evaluate on; none of the files trained on. May be repeated.")
  private List<Path> evaluateOn;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      description = "Write the model here. Default: trained/model.json in the work directory.")
  private Path output;

  @Option(
      names = "--report",
      paramLabel = "DIR",
      description = "Write the tables and a reliability plot a period into this directory.")
  private Path report;

  /**
   * @param engine what does the work
   */
  public TrainCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.train(
        courtside.settingsForWork(options),
        InputFiles.readable(files),
        InputFiles.readable(evaluateOn),
        Optional.ofNullable(output),
        Optional.ofNullable(report),
        courtside.out());
  }
}
