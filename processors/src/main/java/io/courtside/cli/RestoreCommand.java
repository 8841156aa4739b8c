package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Command {@code restore}. */
@Command(
    name = "restore",
    description =
        "Go back to a checkpoint. The next start cuts the scored log back to it and reads the sources again from there. Not while the program runs.",
    mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param file the checkpoint; empty for the newest that is whole
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int restore(Settings settings, Optional<Path> file, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Parameters(
      arity = "0..1",
      paramLabel = "FILE",
      description = "The checkpoint. Default: the newest that is whole.")
  private Path file;

  /**
   * @param engine what does the work
   */
  public RestoreCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    Settings settings = courtside.settingsForWork(options);
    if (file != null) {
      InputFiles.readable(List.of(file));
    }
    return engine.restore(settings, Optional.ofNullable(file), courtside.out());
  }
}
