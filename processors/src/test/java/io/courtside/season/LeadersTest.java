package io.courtside.season;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.courtside.league.PlayerTotals;
import io.courtside.score.ShotForm;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class LeadersTest {
  private static final Map<String, Map<String, PlayerTotals>> TEAMS =
      Map.of(
          "NYK", Map.of("steady", sums(4, 1000, 2.0, 0.1), "moved", sums(1, 30, 0.5, 0.0)),
          "BOS", Map.of("moved", sums(3, 90, 1.0, 0.4), "brief", sums(1, 1, 0.1, -0.1)),
          "", Map.of("guest", sums(1, 12, -0.3, 0.0)));
  private static final Map<String, String> NAMES =
      Map.of("steady", "Sam Steady", "moved", "Max Moved", "brief", "Bo Brief");

  private static PlayerTotals sums(int games, int minutes, double impact, double clutch) {
    return new PlayerTotals(
        games,
        minutes * 60_000L,
        Math.round(impact * 1e9),
        Math.round(clutch * 1e9),
        10 * games,
        0,
        ShotForm.NONE);
  }

  private static Leaders leaders(Ranking ranking, int top, OptionalDouble leastMinutes) {
    return Leaders.of("all", TEAMS, NAMES, new Leaders.Question(ranking, top, leastMinutes));
  }

  private static List<String> ids(Leaders leaders) {
    return leaders.players().stream().map(PlayerSums::id).toList();
  }

  @Test
  void a_player_is_summed_over_teams() {
    PlayerSums moved = leaders(Ranking.IMPACT, 2, OptionalDouble.empty()).players().get(1);
    assertThat(moved.name()).isEqualTo("Max Moved");
    assertThat(moved.teams()).containsExactly("BOS", "NYK");
    assertThat(moved.totals().games()).isEqualTo(4);
    assertThat(moved.totals().points()).isEqualTo(40);
    assertThat(moved.minutes()).isEqualTo(120);
    assertThat(moved.impact()).isCloseTo(1.5, within(1e-12));
    assertThat(moved.per36()).isCloseTo(0.45, within(1e-12));
    assertThat(moved.clutch()).isCloseTo(0.4, within(1e-12));
  }

  @Test
  void each_figure_has_its_own_order() {
    OptionalDouble all = OptionalDouble.of(0);
    assertThat(ids(leaders(Ranking.IMPACT, 9, all)))
        .containsExactly("steady", "moved", "brief", "guest");
    assertThat(ids(leaders(Ranking.PER36, 9, all)))
        .containsExactly("brief", "moved", "steady", "guest");
    assertThat(ids(leaders(Ranking.CLUTCH, 9, all)))
        .containsExactly("moved", "steady", "guest", "brief");
  }

  @Test
  void a_rate_asks_for_a_quarter_of_the_most_minutes_where_nobody_says() {
    Leaders leaders = leaders(Ranking.PER36, 9, OptionalDouble.empty());
    assertThat(leaders.leastMinutes()).isEqualTo(250);
    assertThat(ids(leaders)).containsExactly("steady");
  }

  @Test
  void minutes_that_are_asked_for_are_asked_of_all_teams_together() {
    Leaders leaders = leaders(Ranking.IMPACT, 1, OptionalDouble.of(120));
    assertThat(ids(leaders)).containsExactly("steady");
    assertThat(leaders.eligible()).isEqualTo(2);
  }

  @Test
  void players_with_equal_figures_come_in_order_of_their_ids() {
    PlayerTotals same = sums(1, 10, 0.2, 0);
    Leaders leaders =
        Leaders.of(
            "all",
            Map.of("BOS", Map.of("b", same, "c", same, "a", same)),
            Map.of(),
            new Leaders.Question(Ranking.IMPACT, 3, OptionalDouble.empty()));
    assertThat(ids(leaders)).containsExactly("a", "b", "c");
  }

  @Test
  void who_is_known_by_no_name_or_team_goes_by_the_id_and_without_one() {
    PlayerSums guest = leaders(Ranking.IMPACT, 9, OptionalDouble.empty()).players().get(3);
    assertThat(guest.name()).isEqualTo("guest");
    assertThat(guest.teams()).isEmpty();
  }

  @Test
  void who_was_not_on_court_has_a_rate_of_nothing() {
    assertThat(new PlayerSums("p", "P", List.of(), sums(0, 0, -0.1, 0)).per36()).isZero();
  }

  @Test
  void a_question_for_nobody_or_for_less_than_no_minutes_is_refused() {
    assertThatThrownBy(() -> new Leaders.Question(Ranking.IMPACT, 0, OptionalDouble.empty()))
        .hasMessage("at least one player must be asked for, not 0");
    for (double minutes : new double[] {-1, Double.NaN}) {
      assertThatThrownBy(() -> new Leaders.Question(Ranking.IMPACT, 1, OptionalDouble.of(minutes)))
          .hasMessageContaining("minutes must be 0 or more");
    }
  }
}
