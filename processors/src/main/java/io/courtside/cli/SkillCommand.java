package io.courtside.cli;

import io.courtside.settings.Settings;
import io.courtside.simulate.SimulatedSeason;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Command {@code skill}. */
@Command(
    name = "skill",
    description =
        "Simulate a season of players whose skill is known, score it, and print how well impact ranks them, by games seen.",
    mixinStandardHelpOptions = true)
public final class SkillCommand implements Callable<Integer> {

  /** Does the work. */
  @FunctionalInterface
  public interface Engine {
    /**
     * Does the work and reports on it.
     *
     * @param settings the settings that hold
     * @param games games of each team, 1 to {@link SimulatedSeason#MOST_ROUNDS}
     * @param seed of players and games
     * @param out where to print for the user
     * @return an {@link ExitCode}
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int skill(Settings settings, int games, long seed, PrintWriter out) throws Exception;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Spec private CommandSpec spec;
  @Mixin private final SettingOptions options = new SettingOptions();

  @Option(
      names = "--games",
      paramLabel = "N",
      defaultValue = "82",
      description =
          "Games of each team, 1 to "
              + SimulatedSeason.MOST_ROUNDS
              + ". Default: ${DEFAULT-VALUE}.")
  private int games;

  @Option(
      names = "--seed",
      paramLabel = "S",
      defaultValue = "1",
      description = "Another seed, other players and games. Default: ${DEFAULT-VALUE}.")
  private long seed;

  /**
   * @param engine what does the work
   */
  public SkillCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    if (games < 1 || games > SimulatedSeason.MOST_ROUNDS) {
      throw new ParameterException(
          spec.commandLine(),
          "--games must be 1 to " + SimulatedSeason.MOST_ROUNDS + ", not " + games);
    }
    return engine.skill(courtside.settingsForWork(options), games, seed, courtside.out());
  }
}
