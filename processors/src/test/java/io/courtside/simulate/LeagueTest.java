package io.courtside.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import org.junit.jupiter.api.Test;

class LeagueTest {
  private static final League LEAGUE = League.of(7);

  @Test
  void thirty_teams_of_twelve_with_five_starters_of_five_positions() {
    assertThat(LEAGUE.teams()).hasSize(30);
    assertThat(LEAGUE.teams()).extracting(SimulatedTeam::code).doesNotHaveDuplicates();
    for (SimulatedTeam team : LEAGUE.teams()) {
      assertThat(team.players()).hasSize(12);
      assertThat(team.starters())
          .extracting(SimulatedPlayer::position)
          .containsExactly(1, 2, 3, 4, 5);
      assertThat(team.players().stream().mapToDouble(SimulatedPlayer::targetMinutes).sum())
          .isEqualTo(240);
    }
  }

  @Test
  void ids_and_names_belong_to_one_player_each() {
    assertThat(LEAGUE.players()).extracting(SimulatedPlayer::id).doesNotHaveDuplicates();
    assertThat(LEAGUE.players()).extracting(SimulatedPlayer::name).doesNotHaveDuplicates();
    assertThat(LEAGUE.players()).allMatch(player -> player.id().matches("\\d{7}"));
  }

  @Test
  void skills_spread_like_those_of_the_best_league() {
    assertThat(LEAGUE.players().stream().mapToDouble(SimulatedPlayer::skill).max().orElseThrow())
        .isBetween(5.0, 13.0);
    assertThat(LEAGUE.teams().stream().mapToDouble(SimulatedTeam::strength).average().orElseThrow())
        .isBetween(-3.0, 3.0);
  }

  @Test
  void an_average_player_has_no_skill_above_average() {
    assertThat(PlayOdds.netPointsPer100(Traits.AVERAGE)).isCloseTo(0, within(1e-9));
  }

  @Test
  void starters_are_the_best_of_their_position() {
    for (SimulatedTeam team : LEAGUE.teams()) {
      for (SimulatedPlayer starter : team.starters()) {
        assertThat(
                team.players().stream()
                    .filter(player -> player.position() == starter.position())
                    .max(Comparator.comparingDouble(SimulatedPlayer::skill)))
            .contains(starter);
      }
    }
  }
}
