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

/** Command {@code replay}. */
@Command(
    name = "replay",
    description =
        "Score clean event files one event after the other, without lanes, batches or Redis, and compare with what the stream has said of them in the work directory.",
    mixinStandardHelpOptions = true)
public final class ReplayCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param files readable files, in the order in which the stream read them
     * @param out where to print for the user
     * @return an {@link ExitCode}: failed where the stream said anything else
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int replay(Settings settings, List<Path> files, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Event file that was streamed, *.jsonl or *.jsonl.gz, in that order.")
  private List<Path> files;

  /**
   * @param engine what does the work
   */
  public ReplayCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.replay(
        courtside.settingsForWork(options), InputFiles.readable(files), courtside.out());
  }
}
