package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Command {@code rebuild}. */
@Command(
    name = "rebuild",
    description =
        "Forget all state and make it anew, and the scored log with it, from the inbox and the files named. The old scored log and dead letters are set aside. With --warehouse the warehouse instead: it is set aside, and all logs are loaded anew. Not while the program runs.",
    mixinStandardHelpOptions = true)
public final class RebuildCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param files readable files to read after those of the inbox
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int rebuild(Settings settings, List<Path> files, PrintWriter out) throws Exception;
  }

  private final Engine state;
  private final Engine warehouse;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "Event file to read after those of the inbox, *.jsonl or *.jsonl.gz.")
  private List<Path> files = new ArrayList<>();

  @Option(
      names = "--warehouse",
      description =
          "Make the warehouse anew, from the logs of the work directory, those it was loaded from before, and the files named.")
  private boolean ofWarehouse;

  /**
   * @param state what makes the state anew
   * @param warehouse what makes the warehouse anew
   */
  public RebuildCommand(Engine state, Engine warehouse) {
    this.state = state;
    this.warehouse = warehouse;
  }

  @Override
  public Integer call() throws Exception {
    Engine engine = ofWarehouse ? warehouse : state;
    return engine.rebuild(
        courtside.settingsForWork(options), InputFiles.readable(files), courtside.out());
  }
}
