package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Command {@code load}. */
@Command(
    name = "load",
    description =
        "Load logs into the warehouse: the event files named; without any, those that were scored in the work directory, and their scores.",
    mixinStandardHelpOptions = true)
public final class LoadCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param files readable files of events; empty for what the work directory has
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int load(Settings settings, List<Path> files, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description =
          "Event file of any age, *.jsonl or *.jsonl.gz. What was loaded of it is not read again.")
  private List<Path> files = List.of();

  /**
   * @param engine what does the work
   */
  public LoadCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.load(
        courtside.settingsForWork(options), InputFiles.readable(files), courtside.out());
  }
}
