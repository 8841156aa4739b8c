package io.courtside.season;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.league.PlayerTotals;
import io.courtside.score.ShotForm;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeadersFormatTest {
  private static final Leaders LEADERS =
      new Leaders(
          "season 2023-24",
          Ranking.PER36,
          880,
          1293,
          List.of(
              player("203999", "Nikola Jokić", List.of("DEN"), 9, 193_113_600L, 20_541_339_944L),
              player("p,2", "O\"Neal, Al", List.of("BOS", "NYK"), 10, 60_000, -1_000_000)));

  private static PlayerSums player(
      String id, String name, List<String> teams, int games, long millis, long nanos) {
    return new PlayerSums(
        id,
        name,
        teams,
        new PlayerTotals(games, millis, nanos, nanos / 2, 242 * games, 0, ShotForm.NONE));
  }

  @Test
  void a_table_says_of_what_by_what_and_in_which_unit() {
    assertThat(LeadersFormat.TEXT.text(LEADERS).lines())
        .containsExactly(
            "season 2023-24, by impact per 36 minutes, of 1,293 players with 880 minutes or more",
            "   player        team     games  minutes  points   impact   per 36   clutch",
            "1  Nikola Jokić  DEN          9  3,218.6   2,178  +20.541  +0.2298  +10.271",
            "2  O\"Neal, Al    BOS NYK     10      1.0   2,420   -0.001  -0.0360   -0.001",
            "impact, per 36, clutch: wins added, 1.0 is one win; per 36 minutes on court; in the"
                + " clutch, the last five minutes or overtime within five points");
  }

  @Test
  void csv_has_all_digits_and_quotes_what_would_break_a_line() {
    assertThat(LeadersFormat.CSV.text(LEADERS).lines())
        .containsExactly(
            "rank,player_id,player,teams,games,minutes,points,impact,impact_per36,impact_clutch",
            "1,203999,Nikola Jokić,DEN,9,3218.56,2178,20.541339944,0.229757481,10.270669972",
            "2,\"p,2\",\"O\"\"Neal, Al\",BOS NYK,10,1.00,2420,-0.001000000,-0.036000000,-0.000500000");
  }

  @Test
  void json_is_one_document_with_the_players_in_order() throws Exception {
    JsonNode document = new ObjectMapper().readTree(LeadersFormat.JSON.text(LEADERS));
    assertThat(document.path("of").asText()).isEqualTo("season 2023-24");
    assertThat(document.path("by").asText()).isEqualTo("per36");
    assertThat(document.path("min_minutes").asDouble()).isEqualTo(880);
    assertThat(document.path("eligible").asInt()).isEqualTo(1293);
    assertThat(document.path("players").findValuesAsText("player"))
        .containsExactly("Nikola Jokić", "O\"Neal, Al");
    JsonNode second = document.path("players").path(1);
    assertThat(second.path("teams").path(1).asText()).isEqualTo("NYK");
    assertThat(second.path("impact").asDouble()).isEqualTo(-0.001);
    assertThat(second.path("impact_clutch").asDouble()).isEqualTo(-0.0005);
    assertThat(second.path("minutes").asDouble()).isEqualTo(1);
  }

  @Test
  void a_table_of_nobody_says_so_in_its_heading() {
    Leaders nobody = new Leaders("game g", Ranking.CLUTCH, 0, 0, List.of());
    assertThat(LeadersFormat.TEXT.text(nobody))
        .startsWith("game g, by impact in the clutch, of 0 players\n");
  }
}
