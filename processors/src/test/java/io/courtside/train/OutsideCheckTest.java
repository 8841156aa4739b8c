package io.courtside.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.courtside.event.EventType;
import io.courtside.league.Carryover;
import io.courtside.model.ModelFile;
import io.courtside.score.Credit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutsideCheckTest {
  private static final Path SHARED =
      Path.of(System.getProperty("courtside.shared", "../../shared"), "data");
  private static final Path RATINGS = SHARED.resolve("ratings/raptor_2021-22.csv");
  private static final Path SEASON = SHARED.resolve("nba/2021-22.jsonl.gz");

  @TempDir private Path folder;

  /** What a game's credits came to. */
  private static final class Sums {
    private long first;
    private long last;
    private long home;
    private long away;
  }

  @Test
  void ratings_are_read_and_what_is_none_is_refused() throws Exception {
    String header = "player_id,player,minutes,raptor_total,war_total\n";
    Path csv = Files.writeString(folder.resolve("r.csv"), header + "7,\"Doe, Jr.\",1200,1.5,-2\n");
    assertThat(Rating.read(csv)).containsExactly(Map.entry("7", new Rating(1200, 1.5, -2)));
    Path other = Files.writeString(folder.resolve("o.csv"), "id,war\n");
    assertThatThrownBy(() -> Rating.read(other)).hasMessageContaining("must begin with the line");
    Path broken = Files.writeString(folder.resolve("b.csv"), header + "7,Doe,many,1,2\n");
    assertThatThrownBy(() -> Rating.read(broken)).hasMessageContaining("no line of ratings: 7,Doe");
  }

  @Test
  void players_nobody_has_seen_cannot_be_compared() throws Exception {
    Path csv =
        Files.writeString(
            folder.resolve("r.csv"),
            "player_id,player,minutes,raptor_total,war_total\n7,Doe,1200,1.5,-2\n");
    Path season = Files.writeString(folder.resolve("s.jsonl"), SimulatedSeason.lines(2, 1));
    assertThatThrownBy(() -> OutsideCheck.of(csv, List.of(season), ModelFile.shipped()))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("fewer than two rated players");
  }

  @Test
  void impact_of_a_real_season_ranks_players_as_outside_experts_do() throws Exception {
    assumeThat(Files.exists(SEASON) && Files.exists(RATINGS))
        .as("skipped: no season at %s (set -Dcourtside.shared)", SEASON)
        .isTrue();
    OutsideCheck.Result result = OutsideCheck.of(RATINGS, List.of(SEASON), ModelFile.shipped());
    assertThat(result.players()).isEqualTo(280);
    assertThat(result.withTotal()).isGreaterThanOrEqualTo(0.82);
    assertThat(result.withRate()).isGreaterThanOrEqualTo(0.66);
    assertThat(result.text()).contains("spearman-war 0.8");
  }

  @Test
  void credits_of_real_games_add_up_and_leverage_is_one_on_average() throws Exception {
    assumeThat(Files.exists(SEASON))
        .as("skipped: no season at %s (set -Dcourtside.shared)", SEASON)
        .isTrue();
    Map<String, Sums> games = new HashMap<>();
    double[] leverage = new double[2];
    new SeasonReplay(ModelFile.shipped().scorer(), Carryover.NONE)
        .run(
            List.of(EventData.file(SEASON)),
            (game, event, score) -> {
              Sums sums = games.computeIfAbsent(event.gameId(), id -> new Sums());
              sums.first = game.state().started() ? sums.first : score.homeWpEvenNanos();
              sums.last = score.homeWpEvenNanos();
              for (Credit credit : score.credits()) {
                boolean home = credit.team().equals(event.homeTeam());
                sums.home += home ? credit.impactNanos() : 0;
                sums.away += home ? 0 : credit.impactNanos();
              }
              if (event.type() != EventType.GAME_START) {
                leverage[0] += score.leverageMicros() / 1e6;
                leverage[1]++;
              }
            });
    assertThat(games).hasSizeGreaterThan(1300);
    assertThat(games.values())
        .allSatisfy(
            sums -> {
              assertThat(sums.home).isEqualTo(sums.last - sums.first);
              assertThat(sums.away).isEqualTo(-sums.home);
            });
    assertThat(leverage[0] / leverage[1]).isCloseTo(1, within(0.05));
  }
}
