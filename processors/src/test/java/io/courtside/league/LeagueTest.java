package io.courtside.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.courtside.score.Matchup;
import io.courtside.score.TeamRating;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LeagueTest {
  private static final Season Y21 = new Season(2021);
  private static final Season Y22 = new Season(2022);
  private static final Season Y23 = new Season(2023);

  private static LeagueChange gained(Season season, String team, long micros) {
    return new LeagueChange(season, Map.of(team, micros));
  }

  @Test
  void teams_of_which_nothing_is_known_are_even() {
    assertThat(new League(LeagueSeed.NONE).matchup(Y23, "BOS", "LAL")).isEqualTo(Matchup.EVEN);
  }

  @Test
  void a_seasons_results_add_up_and_part_of_them_is_carried_over() {
    League league = new League(LeagueSeed.NONE);
    league.apply(gained(Y22, "BOS", 4_000_000));
    league.apply(gained(Y22, "BOS", 1_000_000));
    league.apply(gained(Y22, "LAL", -2_000_000));
    assertThat(league.matchup(Y22, "BOS", "LAL")).isEqualTo(new Matchup(5_000_000, -2_000_000));

    league.apply(gained(Y23, "BOS", 300_000));
    assertThat(league.matchup(Y23, "BOS", "LAL"))
        .isEqualTo(
            new Matchup(TeamRating.carried(5_000_000) + 300_000, TeamRating.carried(-2_000_000)));
    assertThat(league.matchup(Y22, "BOS", "LAL").homeMicros()).isEqualTo(5_000_000);
  }

  @Test
  void a_season_without_games_carries_twice() {
    League league = new League(LeagueSeed.NONE);
    league.apply(gained(Y21, "BOS", 4_000_000));
    assertThat(league.matchup(Y23, "BOS", "LAL").homeMicros())
        .isEqualTo(TeamRating.carried(TeamRating.carried(4_000_000)));
  }

  @Test
  void the_seed_counts_for_later_seasons_only() {
    League league = new League(new LeagueSeed(Y22, Map.of("BOS", 5_000_000L)));
    assertThat(league.matchup(Y22, "BOS", "LAL")).isEqualTo(Matchup.EVEN);
    assertThat(league.matchup(Y21, "BOS", "LAL")).isEqualTo(Matchup.EVEN);
    assertThat(league.matchup(Y23, "BOS", "LAL").homeMicros())
        .isEqualTo(TeamRating.carried(5_000_000));
  }

  @Test
  void the_seed_gives_way_to_games_of_its_season_or_before() {
    League league = new League(new LeagueSeed(Y22, Map.of("BOS", 5_000_000L)));
    league.apply(gained(Y23, "BOS", 100_000));
    assertThat(league.matchup(Y23, "BOS", "LAL").homeMicros())
        .isEqualTo(TeamRating.carried(5_000_000) + 100_000);

    league.apply(gained(Y22, "BOS", 1_000_000));
    assertThat(league.matchup(Y23, "BOS", "LAL").homeMicros())
        .isEqualTo(TeamRating.carried(1_000_000) + 100_000);
  }

  @Test
  void the_order_in_which_results_are_told_makes_no_difference() {
    List<LeagueChange> changes = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      Season season = new Season(2020 + random.nextInt(4));
      changes.add(gained(season, random.nextBoolean() ? "BOS" : "LAL", random.nextInt(1 << 22)));
    }
    League told = new League(LeagueSeed.NONE);
    changes.forEach(told::apply);
    Collections.shuffle(changes, random);
    League shuffled = new League(LeagueSeed.NONE);
    changes.stream().reduce((a, b) -> b).ifPresent(shuffled::apply);
    changes.subList(0, changes.size() - 1).forEach(shuffled::apply);
    assertThat(shuffled.matchup(Y23, "BOS", "LAL")).isEqualTo(told.matchup(Y23, "BOS", "LAL"));
  }

  @Test
  void changes_of_two_seasons_do_not_add_up() {
    assertThat(gained(Y22, "BOS", 1).plus(gained(Y22, "LAL", 2)).ratings())
        .isEqualTo(Map.of("BOS", 1L, "LAL", 2L));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gained(Y22, "BOS", 1).plus(gained(Y23, "BOS", 1)))
        .withMessageContaining("2022-23 and 2023-24");
  }
}
