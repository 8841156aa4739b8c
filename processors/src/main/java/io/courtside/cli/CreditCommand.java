package io.courtside.cli;

import io.courtside.settings.Settings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Command {@code credit}, with one command below it for each thing to know about credit. */
@Command(
    name = "credit",
    description = "Who is credited and how well: the rules, the shot model, a check from outside.",
    mixinStandardHelpOptions = true)
public final class CreditCommand implements Runnable {

  /** Does the work. */
  public interface Engine {
    /** The table of rules as a page. */
    String rules();

    /**
     * Trains the shot model, reports on it, and writes it if asked to.
     *
     * @param files readable files to train on, in the order of their seasons
     * @param evaluateOn readable files of the seasons after, in order
     * @param output where the trained model goes; nothing means it is not kept
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int shots(List<Path> files, List<Path> evaluateOn, Optional<Path> output, PrintWriter out)
        throws Exception;

    /**
     * Compares season impact with ratings from elsewhere.
     *
     * @param settings the settings that hold
     * @param ratings readable file of ratings
     * @param files readable files of events of the rated season
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int ratings(Settings settings, Path ratings, List<Path> files, PrintWriter out)
        throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Spec private CommandSpec spec;

  /**
   * @param engine what does the work
   */
  public CreditCommand(Engine engine) {
    this.engine = engine;
  }

  /** Without a command below it there is nothing to do. */
  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "one of rules, shots and ratings is needed");
  }

  @Command(
      name = "rules",
      description = "Print the table of rules, each with its reason.",
      mixinStandardHelpOptions = true)
  int rules(
      @Option(names = "--output", paramLabel = "FILE", description = "Write to this file instead.")
          Path output)
      throws IOException {
    if (output == null) {
      courtside.out().print(engine.rules());
      courtside.out().flush();
    } else {
      Files.writeString(output, engine.rules());
    }
    return ExitCode.OK;
  }

  @Command(
      name = "shots",
      description =
          "Train the model of shots going in, and print its log-loss on other seasons: by how fresh the shooter's form is, and by features, momentum among them.",
      mixinStandardHelpOptions = true)
  int shots(
      @Parameters(
              arity = "1..*",
              paramLabel = "FILE",
              description = "Event file to train on, oldest season first.")
          List<Path> files,
      @Option(
              names = "--evaluate",
              required = true,
              paramLabel = "FILE",
              description = "Event file of a later season to measure on. May be repeated.")
          List<Path> evaluateOn,
      @Option(
              names = "--output",
              paramLabel = "FILE",
              description = "Write the model to this file.")
          Path output)
      throws Exception {
    return engine.shots(
        InputFiles.readable(files),
        InputFiles.readable(evaluateOn),
        Optional.ofNullable(output),
        courtside.out());
  }

  @Command(
      name = "ratings",
      description =
          "Compare the season impact of players with ratings from elsewhere: rank correlations for those with 1,000 minutes or more.",
      mixinStandardHelpOptions = true)
  int ratings(
      @Parameters(
              index = "0",
              paramLabel = "RATINGS.csv",
              description = "Columns player_id,player,minutes,raptor_total,war_total.")
          Path ratings,
      @Parameters(
              index = "1..*",
              arity = "1..*",
              paramLabel = "FILE",
              description = "Event file of that season.")
          List<Path> files,
      @Mixin SettingOptions options)
      throws Exception {
    return engine.ratings(
        courtside.settingsForWork(options),
        InputFiles.readable(List.of(ratings)).get(0),
        InputFiles.readable(files),
        courtside.out());
  }
}
