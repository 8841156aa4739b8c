package io.courtside.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SimulatedSeasonTest {
  private static final int OTHERS = 29;

  private static List<SimulatedGame> round(long seed, int number) {
    List<SimulatedGame> games = new ArrayList<>();
    new SimulatedSeason(seed).play(number, games::add);
    return games;
  }

  @Test
  void in_a_round_every_team_plays_once() {
    assertThat(round(3, 7))
        .hasSize(15)
        .flatExtracting(game -> List.of(game.home().code(), game.away().code()))
        .doesNotHaveDuplicates();
  }

  @Test
  void in_as_many_rounds_as_there_are_others_each_meets_each_about_half_of_them_at_home() {
    Set<Set<String>> pairs = new HashSet<>();
    Set<String> ids = new HashSet<>();
    Map<String, Integer> atHome = new HashMap<>();
    for (int number = 1; number <= OTHERS; number++) {
      for (SimulatedGame game : round(3, number)) {
        pairs.add(Set.of(game.home().code(), game.away().code()));
        ids.add(game.gameId());
        atHome.merge(game.home().code(), 1, Integer::sum);
      }
    }
    assertThat(pairs).hasSize(30 * 29 / 2);
    assertThat(ids).hasSize(30 * 29 / 2);
    assertThat(atHome).hasSize(30);
    assertThat(atHome.values()).allMatch(games -> games >= 14 && games <= 15);
  }

  @Test
  void when_they_meet_again_the_visitors_are_at_home() {
    assertThat(homes(round(3, 4 + OTHERS))).isEqualTo(visitors(round(3, 4)));
  }

  private static Set<String> homes(List<SimulatedGame> games) {
    return games.stream().map(game -> game.home().code()).collect(Collectors.toSet());
  }

  private static Set<String> visitors(List<SimulatedGame> games) {
    return games.stream().map(game -> game.away().code()).collect(Collectors.toSet());
  }

  @Test
  void a_round_is_the_same_whatever_was_played_before_and_another_with_another_seed() {
    SimulatedSeason season = new SimulatedSeason(3);
    List<SimulatedGame> games = new ArrayList<>();
    season.play(1, game -> {});
    season.play(2, games::add);
    assertThat(games).isEqualTo(round(3, 2)).isNotEqualTo(round(4, 2));
  }

  @Test
  void the_first_and_the_last_round_are_of_one_season() {
    assertThat(
            Stream.of(1, SimulatedSeason.MOST_ROUNDS)
                .map(number -> round(3, number).get(0).events().get(0).season()))
        .containsOnly("2024-25");
  }

  @Test
  void rounds_beyond_a_season_are_refused() {
    SimulatedSeason season = new SimulatedSeason(3);
    for (int number : new int[] {0, 83}) {
      assertThatThrownBy(() -> season.play(number, game -> {}))
          .hasMessage("a round must be one of 1 to 82, not " + number);
    }
  }

  @Test
  void skill_as_a_margin_in_36_minutes_is_that_of_74_and_a_quarter_possessions() {
    SimulatedPlayer player = new SimulatedSeason(3).league().players().get(0);
    assertThat(player.marginPer36()).isCloseTo(player.skill() * 0.7425, within(1e-12));
  }
}
