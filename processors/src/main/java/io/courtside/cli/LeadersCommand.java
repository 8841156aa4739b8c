package io.courtside.cli;

import io.courtside.league.Season;
import io.courtside.season.Leaders;
import io.courtside.season.LeadersFormat;
import io.courtside.season.Ranking;
import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Command {@code leaders}. */
@Command(
    name = "leaders",
    description = "Show who leads in a season, or in a game, also while it runs.",
    mixinStandardHelpOptions = true)
public final class LeadersCommand implements Callable<Integer> {

  /** Does the work; both methods return an {@link ExitCode}. */
  public interface Engine {
    /**
     * Prints the leaders of a season.
     *
     * @param settings the settings that hold
     * @param season which; the latest there is where empty
     * @param question by what, how many
     * @param format how to write them
     * @param out where to print for the user
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int ofSeason(
        Settings settings,
        Optional<Season> season,
        Leaders.Question question,
        LeadersFormat format,
        PrintWriter out)
        throws Exception;

    /**
     * Prints the leaders of a game.
     *
     * @param settings the settings that hold
     * @param gameId which
     * @param question by what, how many
     * @param format how to write them
     * @param out where to print for the user
     * @throws Exception if it cannot; a {@link io.courtside.failure.Failure} is told in one line
     */
    int ofGame(
        Settings settings,
        String gameId,
        Leaders.Question question,
        LeadersFormat format,
        PrintWriter out)
        throws Exception;
  }

  /** A season or a game, not both. */
  private static final class Scope {
    @Option(
        names = "--season",
        paramLabel = "SEASON",
        description = "Season, for example 2023-24. Default: the latest there is.")
    private String season;

    @Option(
        names = "--game",
        paramLabel = "ID",
        description = "Game, by the id that its events have.")
    private String game;
  }

  private final Engine engine;

  @ParentCommand private Courtside courtside;
  @Spec private CommandSpec spec;
  @Mixin private final SettingOptions options = new SettingOptions();

  @ArgGroup(exclusive = true)
  private Scope scope = new Scope();

  @Option(
      names = "--by",
      paramLabel = "FIGURE",
      defaultValue = "impact",
      description = "Order: impact, per36 or clutch. Default: ${DEFAULT-VALUE}.")
  private Ranking ranking;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "10",
      description = "How many players. Default: ${DEFAULT-VALUE}.")
  private int top;

  @Option(
      names = "--min-minutes",
      paramLabel = "M",
      description =
          "Leave out players with fewer minutes. Default: 0; by per36 a quarter of the minutes of the player with the most.")
  private Double leastMinutes;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or csv. Default: ${DEFAULT-VALUE}.")
  private LeadersFormat format;

  /**
   * @param engine what does the work
   */
  public LeadersCommand(Engine engine) {
    this.engine = engine;
  }

  @Override
  public Integer call() throws Exception {
    Leaders.Question question;
    Optional<Season> season;
    try {
      OptionalDouble least =
          leastMinutes == null ? OptionalDouble.empty() : OptionalDouble.of(leastMinutes);
      question = new Leaders.Question(ranking, top, least);
      season = Optional.ofNullable(scope.season).map(Season::labelled);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
    Settings settings = courtside.settingsForWork(options);
    return scope.game == null
        ? engine.ofSeason(settings, season, question, format, courtside.out())
        : engine.ofGame(settings, scope.game, question, format, courtside.out());
  }
}
