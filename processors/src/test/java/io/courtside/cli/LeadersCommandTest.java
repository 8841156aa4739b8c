package io.courtside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.league.Season;
import io.courtside.season.Leaders;
import io.courtside.season.LeadersFormat;
import io.courtside.season.Ranking;
import io.courtside.settings.Settings;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadersCommandTest {
  private static final Leaders.Question PLAIN =
      new Leaders.Question(Ranking.IMPACT, 10, OptionalDouble.empty());

  @TempDir private Path home;

  private final StringWriter err = new StringWriter();
  private List<?> seen = List.of();

  /** Notes what it is asked for. */
  private final class Notes implements LeadersCommand.Engine {
    @Override
    public int ofSeason(
        Settings settings,
        Optional<Season> season,
        Leaders.Question question,
        LeadersFormat format,
        PrintWriter out) {
      seen = List.of(season, question, format);
      return 7;
    }

    @Override
    public int ofGame(
        Settings settings,
        String gameId,
        Leaders.Question question,
        LeadersFormat format,
        PrintWriter out) {
      seen = List.of(gameId, question, format);
      return 7;
    }
  }

  private int execute(String... args) {
    return new Courtside(new Surroundings(home, home, Map.of()))
        .with(new LeadersCommand(new Notes()))
        .with(
            new SkillCommand(
                (settings, games, seed, out) -> {
                  seen = List.of(games, seed);
                  return 7;
                }))
        .printingTo(new PrintWriter(new StringWriter()), new PrintWriter(err, true))
        .execute(args);
  }

  @Test
  void without_more_it_is_the_latest_season_by_impact() {
    assertThat(execute("leaders")).isEqualTo(7);
    assertThat(seen).isEqualTo(List.of(Optional.empty(), PLAIN, LeadersFormat.TEXT));
  }

  @Test
  void a_season_is_asked_for_in_every_detail() {
    String all = "leaders --season 2021-22 --by per36 --top 3 --min-minutes 12.5 --format csv";
    assertThat(execute(all.split(" ", -1))).isEqualTo(7);
    assertThat(seen)
        .isEqualTo(
            List.of(
                Optional.of(new Season(2021)),
                new Leaders.Question(Ranking.PER36, 3, OptionalDouble.of(12.5)),
                LeadersFormat.CSV));
  }

  @Test
  void a_game_is_asked_for_by_its_id() {
    assertThat(execute("leaders", "--game", "0022300061")).isEqualTo(7);
    assertThat(seen).isEqualTo(List.of("0022300061", PLAIN, LeadersFormat.TEXT));
  }

  @ParameterizedTest
  @CsvSource({
    "--top 0, at least one player",
    "--min-minutes -1, minutes must be 0 or more",
    "--season 2023, of the form 2023-24",
    "--season 2023-24 --game g, mutually exclusive",
    "--by luck, IMPACT",
    "--format xml, JSON"
  })
  void what_cannot_be_asked_for_is_told_in_one_line(String options, String says) {
    assertThat(execute(("leaders " + options).split(" ", -1))).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString().lines()).singleElement().asString().contains(says);
    assertThat(seen).isEmpty();
  }

  @Test
  void skill_takes_a_season_of_82_games_unless_told_otherwise() {
    assertThat(execute("skill")).isEqualTo(7);
    assertThat(seen).isEqualTo(List.of(82, 1L));
    assertThat(execute("skill", "--games", "5", "--seed", "9")).isEqualTo(7);
    assertThat(seen).isEqualTo(List.of(5, 9L));
  }

  @ParameterizedTest
  @CsvSource({"0", "83"})
  void skill_refuses_a_season_of_no_game_or_of_too_many(String games) {
    assertThat(execute("skill", "--games", games)).isEqualTo(ExitCode.WRONG_USE);
    assertThat(err.toString()).contains("--games must be 1 to 82, not " + games);
    assertThat(seen).isEmpty();
  }
}
