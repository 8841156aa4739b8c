package io.courtside.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import io.courtside.score.Matchup;
import io.courtside.score.ShotForm;
import io.courtside.score.ShotKind;
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
  private static final long DAY = 24 * 3_600_000L;
  private static final List<String> BOSTON = List.of("b1", "b2", "b3", "b4", "b5");
  private static final List<String> LAKERS = List.of("l1", "l2", "l3", "l4", "l5");

  private static LeagueChange gained(Season season, String team, long micros) {
    return new LeagueChange(season, Map.of(team, new TeamTotals(micros, 0, 0, 0)), Map.of());
  }

  private static LeagueChange played(Season season, String team, String player, int points) {
    ShotForm shots = ShotForm.NONE.plus(ShotKind.RIM, true);
    return new LeagueChange(
        season,
        Map.of(),
        Map.of(team, Map.of(player, new PlayerTotals(1, 60_000, 0, 0, points, 0, shots))));
  }

  private static Event first(Season season, List<String> starters) {
    return Events.builder(EventType.GAME_START, "g", 1)
        .season(season.label())
        .homeTeam("BOS")
        .awayTeam("LAL")
        .starters(starters)
        .build();
  }

  private static Matchup matchup(League league, Season season) {
    return league.begin(first(season, List.of())).matchup();
  }

  @Test
  void teams_of_which_nothing_is_known_are_even() {
    assertThat(matchup(new League(Carryover.NONE), Y23)).isEqualTo(Matchup.EVEN);
  }

  @Test
  void a_seasons_results_add_up_and_part_of_them_is_carried_over() {
    League league = new League(Carryover.NONE);
    league.apply(gained(Y22, "BOS", 4_000_000));
    league.apply(gained(Y22, "BOS", 1_000_000));
    league.apply(gained(Y22, "LAL", -2_000_000));
    assertThat(matchup(league, Y22).homeMicros()).isEqualTo(5_000_000);
    assertThat(matchup(league, Y22).awayMicros()).isEqualTo(-2_000_000);

    league.apply(gained(Y23, "BOS", 300_000));
    assertThat(matchup(league, Y23).homeMicros())
        .isEqualTo(TeamRating.carried(5_000_000) + 300_000);
    assertThat(matchup(league, Y23).awayMicros()).isEqualTo(TeamRating.carried(-2_000_000));
  }

  @Test
  void a_season_without_games_carries_twice() {
    League league = new League(Carryover.NONE);
    league.apply(gained(Y21, "BOS", 4_000_000));
    assertThat(matchup(league, Y23).homeMicros())
        .isEqualTo(TeamRating.carried(TeamRating.carried(4_000_000)));
  }

  @Test
  void the_seed_counts_for_later_seasons_only() {
    Carryover seed = new Carryover(Y22, Map.of("BOS", 5_000_000L), Map.of());
    assertThat(matchup(new League(seed), Y22)).isEqualTo(Matchup.EVEN);
    assertThat(matchup(new League(seed), Y21)).isEqualTo(Matchup.EVEN);
    assertThat(matchup(new League(seed), Y23).homeMicros())
        .isEqualTo(TeamRating.carried(5_000_000));
  }

  @Test
  void the_seed_gives_way_to_games_of_its_season() {
    League league = new League(new Carryover(Y22, Map.of("BOS", 5_000_000L), Map.of()));
    league.apply(gained(Y22, "BOS", 1_000_000));
    assertThat(matchup(league, Y23).homeMicros()).isEqualTo(TeamRating.carried(1_000_000));
  }

  @Test
  void a_season_that_has_begun_takes_no_notice_of_what_is_told_of_earlier_ones() {
    League league = new League(Carryover.NONE);
    league.apply(gained(Y22, "BOS", 1_000_000));
    Matchup before = matchup(league, Y23);
    league.apply(gained(Y22, "BOS", 9_000_000));
    assertThat(matchup(league, Y23)).isEqualTo(before);
  }

  @Test
  void a_restart_tells_what_was_stored_and_goes_on_with_the_same() {
    League league = new League(Carryover.NONE);
    league.apply(gained(Y22, "BOS", 1_000_000));
    Matchup before = matchup(league, Y23);
    List<SeasonStart> starts = league.unstored();
    LeagueNews news = new LeagueNews(starts, List.of(gained(Y22, "BOS", 7)));
    league.told(news.changes());
    league.stored(news);
    assertThat(league.unstored()).isEmpty();

    League restarted = new League(Carryover.NONE);
    restarted.recall(new LeagueNews(starts, List.of(league.totals(Y22))));
    assertThat(matchup(restarted, Y23)).isEqualTo(before);
    assertThat(restarted.totals(Y22)).isEqualTo(league.totals(Y22));
    assertThat(restarted.unstored()).isEmpty();
  }

  @Test
  void what_is_told_counts_before_it_is_stored_and_once() {
    League league = new League(Carryover.NONE);
    LeagueChange change = gained(Y22, "BOS", 7);
    league.told(List.of(change));
    assertThat(league.totals(Y22)).isEqualTo(change);
    league.stored(new LeagueNews(List.of(), List.of(change)));
    assertThat(league.totals(Y22)).isEqualTo(change);
  }

  @Test
  void stored_sums_that_are_put_right_do_not_lose_what_is_on_its_way() {
    League league = new League(Carryover.NONE);
    LeagueChange stored = gained(Y22, "BOS", 7);
    LeagueChange onItsWay = gained(Y22, "LAL", 5);
    league.told(List.of(stored, onItsWay, gained(Y23, "MIA", 1)));
    league.stored(new LeagueNews(List.of(), List.of(stored)));
    LeagueChange right = gained(Y22, "BOS", 8);
    league.replace(right);
    assertThat(league.totals(Y22)).isEqualTo(right.plus(onItsWay));
  }

  @Test
  void the_second_night_in_a_row_makes_a_team_weaker() {
    League league = new League(Carryover.NONE);
    long now = first(Y23, List.of()).tsMillis();
    league.apply(
        new LeagueChange(
            Y23,
            Map.of(
                "BOS", new TeamTotals(0, 0, 0, now - DAY + 3_600_000),
                "LAL", new TeamTotals(0, 0, 0, now - 2 * DAY)),
            Map.of()));
    assertThat(matchup(league, Y23).points()).isEqualTo(-2.2);
  }

  @Test
  void a_team_is_weaker_without_its_scorer_whatever_the_order_of_the_fives() {
    League league = new League(Carryover.NONE);
    for (String player : BOSTON) {
      league.apply(played(Y23, "BOS", player, player.equals("b1") ? 30 : 10));
    }
    league.apply(played(Y23, "BOS", "b6", 4));
    for (String player : LAKERS) {
      league.apply(played(Y23, "LAL", player, 10));
    }
    Matchup whole = started(league, BOSTON);
    league.apply(
        new LeagueChange(
            Y23,
            Map.of("BOS", new TeamTotals(0, 10, 10 * whole.homeStartersMicros(), 0)),
            Map.of()));
    assertThat(started(league, BOSTON).homeMicros()).isZero();
    Matchup without = started(league, List.of("b2", "b3", "b4", "b5", "b6"));
    // 26 points fewer in one game, against two of 8 points each that count beside it: a third.
    long missing = whole.homeStartersMicros() - without.homeStartersMicros();
    assertThat(missing).isBetween(8_666_666L, 8_666_668L);
    assertThat(without.homeMicros()).isEqualTo(-missing * 10 / 20 / 5);
    assertThat(without.awayMicros()).isZero();

    List<String> turned = new ArrayList<>(LAKERS);
    turned.addAll(BOSTON);
    assertThat(league.begin(first(Y23, turned)).matchup()).isEqualTo(started(league, BOSTON));
  }

  private static Matchup started(League league, List<String> home) {
    List<String> starters = new ArrayList<>(home);
    starters.addAll(LAKERS);
    return league.begin(first(Y23, starters)).matchup();
  }

  @Test
  void shooters_bring_what_they_did_for_either_team_and_in_earlier_seasons() {
    League league = new League(Carryover.NONE);
    for (int game = 0; game < 5; game++) {
      league.apply(played(Y22, "MIA", "b1", 2));
    }
    league.apply(played(Y23, "BOS", "b1", 2));
    league.apply(played(Y23, "LAL", "b1", 2));
    league.apply(played(Y23, "MIA", "b1", 2));
    Opening opening = league.begin(first(Y23, List.of()));
    assertThat(opening.forms().get("b1").tries(ShotKind.RIM)).isEqualTo(4 + 2);
    assertThat(opening.season()).isEqualTo(Y23);
  }

  @Test
  void what_was_learned_is_the_seed_of_a_league_that_goes_on_the_same_way() {
    League league = new League(Carryover.NONE);
    league.apply(gained(Y22, "BOS", 3_000_000));
    league.apply(played(Y22, "BOS", "b1", 20));
    League seeded = new League(league.learned());
    assertThat(seeded.known(Y23)).isEqualTo(league.known(Y23));
    assertThat(league.learned().player("b1").scoringMicros()).isEqualTo(12_000_000);
  }

  @Test
  void the_order_in_which_results_are_told_makes_no_difference() {
    List<LeagueChange> changes = new ArrayList<>();
    Random random = new Random(5);
    for (int i = 0; i < 200; i++) {
      Season season = new Season(2020 + random.nextInt(4));
      String team = random.nextBoolean() ? "BOS" : "LAL";
      changes.add(
          gained(season, team, random.nextInt(1 << 22))
              .plus(played(season, team, "p" + random.nextInt(3), random.nextInt(40))));
    }
    League told = new League(Carryover.NONE);
    changes.forEach(told::apply);
    Collections.shuffle(changes, random);
    League shuffled = new League(Carryover.NONE);
    changes.forEach(shuffled::apply);
    assertThat(shuffled.begin(first(Y23, List.of()))).isEqualTo(told.begin(first(Y23, List.of())));
  }

  @Test
  void changes_of_two_seasons_do_not_add_up() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> gained(Y22, "BOS", 1).plus(gained(Y23, "BOS", 1)))
        .withMessageContaining("2022-23 and 2023-24");
  }
}
