package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Command {@code export}. */
@Command(
    name = "export",
    description = "Write days of the warehouse as Parquet files, a directory a day.",
    mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param day which; all of them where empty
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int export(Settings settings, Optional<LocalDate> day, PrintWriter out) throws Exception;
  }

  /** A day or all of them. */
  private static final class Days {
    @Option(names = "--day", paramLabel = "DATE", description = "A day of games: 2024-01-31.")
    private LocalDate day;

    @Option(names = "--all", description = "All days.")
    @SuppressWarnings("unused") // its presence is what counts
    private boolean all;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  @ArgGroup(exclusive = true, multiplicity = "1")
  private Days days;

  /**
   * @param engine what does the work
   */
  public ExportCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.export(
        courtside.settingsForWork(options), Optional.ofNullable(days.day), courtside.out());
  }
}
