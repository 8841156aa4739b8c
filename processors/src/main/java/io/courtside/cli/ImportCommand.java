package io.courtside.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Command {@code import}. */
@Command(
    name = "import",
    description = {
      "Turn files of the NBA's live feed into event lines.",
      "The box score of a game is looked for beside its play-by-play (boxscore_X.json beside playbyplay_X.json), or may be named as one of the files. Without it the game's start has no starters."
    },
    mixinStandardHelpOptions = true)
public final class ImportCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work.
     *
     * @param files readable files, at least one
     * @param output where the lines go; empty for {@code out}
     * @param out where to print for the user
     * @param err where to tell the user of what is missing
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int importFiles(List<Path> files, Optional<Path> output, PrintWriter out, PrintWriter err)
        throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "Play-by-play of a game as the feed serves it, *.json.")
  private List<Path> files;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      defaultValue = "-",
      description =
          "Write the lines to this file, replacing it when all are there. Default: -, print them.")
  private Path output;

  /**
   * @param engine what does the work
   */
  public ImportCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    Optional<Path> file = Optional.of(output).filter(path -> !path.toString().equals("-"));
    return engine.importFiles(InputFiles.readable(files), file, courtside.out(), courtside.err());
  }
}
