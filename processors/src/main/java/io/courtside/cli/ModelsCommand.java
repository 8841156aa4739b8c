package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Command {@code models} and the commands below it. */
@Command(
    name = "models",
    description =
        "List the models of the store: when each was made, on what, how good it is, and which is champion.",
    mixinStandardHelpOptions = true)
public final class ModelsCommand implements Callable<Integer> {
  private static final String BY_HAND = "by hand";

  /** Does the work; every method returns an {@link ExitCode}. */
  public interface Engine {
    /**
     * Prints the models, one a line.
     *
     * @param settings the settings that hold
     * @param out where to print for the user
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int list(Settings settings, PrintWriter out) throws Exception;

    /**
     * Puts a model into the store.
     *
     * @param settings the settings that hold
     * @param file a readable file
     * @param promote whether it is to be champion
     * @param reason why, for the history
     * @param out where to print for the user
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int add(Settings settings, Path file, boolean promote, String reason, PrintWriter out)
        throws Exception;

    /**
     * Makes a model champion.
     *
     * @param settings the settings that hold
     * @param name of the model
     * @param reason why, for the history
     * @param out where to print for the user
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int use(Settings settings, String name, String reason, PrintWriter out) throws Exception;

    /**
     * Prints all that is known of a model.
     *
     * @param settings the settings that hold
     * @param name of the model
     * @param out where to print for the user
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int show(Settings settings, String name, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Mixin private final SettingOptions options = new SettingOptions();

  /**
   * @param engine what does the work
   */
  public ModelsCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    return engine.list(courtside.settingsForWork(options), courtside.out());
  }

  @Command(
      name = "add",
      description =
          "Put a model file into the store. It scores nothing before it is champion; a running program takes a new champion by itself.",
      mixinStandardHelpOptions = true)
  int add(
      @Mixin SettingOptions given,
      @Parameters(paramLabel = "FILE", description = "The model file.") Path file,
      @Option(names = "--promote", description = "Make it champion.") boolean promote,
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              defaultValue = BY_HAND,
              description = "Why, for the history. Default: ${DEFAULT-VALUE}.")
          String reason)
      throws Exception {
    InputFiles.readable(List.of(file));
    return engine.add(courtside.settingsForWork(given), file, promote, reason, courtside.out());
  }

  @Command(
      name = "use",
      description = "Make a model of the store champion, or 'shipped', the one of the program.",
      mixinStandardHelpOptions = true)
  int use(
      @Mixin SettingOptions given,
      @Parameters(paramLabel = "NAME", description = "The model.") String name,
      @Option(
              names = "--reason",
              paramLabel = "TEXT",
              defaultValue = BY_HAND,
              description = "Why, for the history. Default: ${DEFAULT-VALUE}.")
          String reason)
      throws Exception {
    return engine.use(courtside.settingsForWork(given), name, reason, courtside.out());
  }

  @Command(
      name = "show",
      description = "Show all that is known of a model of the store.",
      mixinStandardHelpOptions = true)
  int show(
      @Mixin SettingOptions given,
      @Parameters(paramLabel = "NAME", description = "The model.") String name)
      throws Exception {
    return engine.show(courtside.settingsForWork(given), name, courtside.out());
  }
}
