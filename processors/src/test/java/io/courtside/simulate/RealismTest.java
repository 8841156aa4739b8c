package io.courtside.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** 600 games look like NBA games of 2023-24; the bounds are wide against their sampling error. */
class RealismTest {
  private static final List<SimulatedGame> GAMES = season(40);

  @Test
  void teams_score_about_114_points() {
    assertThat(mean(g -> (g.homeScore() + g.awayScore()) / 2.0)).isBetween(110.0, 117.0);
    assertThat(GAMES)
        .allMatch(g -> Math.min(g.homeScore(), g.awayScore()) > 60)
        .allMatch(g -> Math.max(g.homeScore(), g.awayScore()) < 190);
  }

  @Test
  void a_team_has_about_100_possessions() {
    // The usual estimate: shots - offensive rebounds + turnovers + 0.44 free throws.
    double possessions =
        perGame(e -> e.type() == EventType.SHOT)
            - perGame(e -> isRebound(e, "offensive") && !e.qualifiers().contains("deadball"))
            + perGame(e -> e.type() == EventType.TURNOVER)
            + 0.44 * perGame(e -> e.type() == EventType.FREE_THROW);
    assertThat(possessions / 2).isBetween(96.0, 103.0);
  }

  @Test
  void a_game_has_450_to_600_events_and_more_only_in_overtime() {
    assertThat(mean(g -> g.events().size())).isBetween(520.0, 575.0);
    long usual = GAMES.stream().filter(g -> within(g.events().size(), 450, 620)).count();
    assertThat(usual / (double) GAMES.size()).isGreaterThan(0.93);
  }

  @Test
  void a_game_lasts_about_two_hours_and_a_quarter() {
    assertThat(mean(RealismTest::minutes)).isBetween(130.0, 140.0);
    assertThat(GAMES).allMatch(g -> within(minutes(g), 105, 210));
  }

  @Test
  void the_plays_come_as_often_as_in_life() {
    assertThat(perGame(e -> e.type() == EventType.SHOT)).isBetween(170.0, 182.0);
    assertThat(perGame(e -> "3pt".equals(e.subtype()))).isBetween(65.0, 74.0);
    assertThat(perGame(e -> e.type() == EventType.FREE_THROW)).isBetween(41.0, 50.0);
    assertThat(perGame(e -> e.type() == EventType.TURNOVER)).isBetween(26.0, 31.0);
    assertThat(perGame(e -> e.type() == EventType.STEAL)).isBetween(13.0, 17.0);
    assertThat(perGame(e -> e.type() == EventType.BLOCK)).isBetween(9.0, 12.0);
    assertThat(perGame(e -> e.assistPlayerId() != null)).isBetween(48.0, 55.0);
    assertThat(perGame(e -> e.type() == EventType.FOUL)).isBetween(37.0, 44.0);
    assertThat(perGame(e -> e.type() == EventType.TIMEOUT)).isBetween(8.0, 13.0);
    assertThat(perGame(e -> e.type() == EventType.SUBSTITUTION)).isBetween(100.0, 125.0);
    assertThat(perGame(e -> isRebound(e, "offensive"))).isBetween(30.0, 36.0);
    assertThat(perGame(e -> isRebound(e, "defensive"))).isBetween(65.0, 73.0);
  }

  @Test
  void shots_go_in_as_often_as_in_life() {
    assertThat(share(e -> "2pt".equals(e.subtype()))).isBetween(0.525, 0.565);
    assertThat(share(e -> "3pt".equals(e.subtype()))).isBetween(0.350, 0.385);
    assertThat(share(e -> e.type() == EventType.FREE_THROW)).isBetween(0.76, 0.80);
  }

  @Test
  void a_few_games_need_overtime() {
    assertThat(mean(g -> last(g).period() > 4 ? 1 : 0)).isBetween(0.02, 0.09);
  }

  @Test
  void margins_spread_as_in_life() {
    double square = mean(g -> Math.pow(g.homeScore() - g.awayScore(), 2));
    assertThat(Math.sqrt(square)).isBetween(12.5, 17.0);
  }

  @Test
  void the_home_side_wins_54_to_58_of_a_hundred_even_games() {
    // Two teams with the same players, so that nothing but the place tells them apart.
    SimulatedTeam home = League.of(1).teams().get(0);
    SimulatedTeam away = copyOf(home, "XXX");
    Chance chance = new Chance(20231024);
    int wins = 0;
    int games = 3000;
    for (int i = 0; i < games; i++) {
      SimulatedGame game = new GameSimulation("g", home, away, Instant.EPOCH, chance).play();
      wins += game.homeScore() > game.awayScore() ? 1 : 0;
    }
    assertThat(wins / (double) games).isBetween(0.54, 0.58);
  }

  @Test
  void the_stronger_team_wins_by_about_what_its_players_are_worth() {
    double meanStrength = mean(RealismTest::strength);
    double meanMargin = mean(g -> g.homeScore() - g.awayScore());
    double both =
        mean(g -> (strength(g) - meanStrength) * (g.homeScore() - g.awayScore() - meanMargin));
    double square = mean(g -> Math.pow(strength(g) - meanStrength, 2));
    // Under 1, since who leads eases off: 0.84 over 3,000 games.
    assertThat(both / square).isBetween(0.55, 1.1);
  }

  private static List<SimulatedGame> season(int nights) {
    List<SimulatedGame> games = new ArrayList<>();
    Instant start = Instant.parse("2026-10-21T23:00:00Z");
    for (int i = 0; i < nights; i++) {
      games.addAll(Night.simulate(i / 4, start.plus(Duration.ofDays(i)), 15).games());
    }
    return games;
  }

  private static SimulatedTeam copyOf(SimulatedTeam team, String code) {
    List<SimulatedPlayer> players = new ArrayList<>();
    for (SimulatedPlayer p : team.players()) {
      players.add(
          new SimulatedPlayer(
              p.id() + "x", p.name(), code, p.position(), p.targetMinutes(), p.traits()));
    }
    return new SimulatedTeam(code, team.city(), players);
  }

  private static double strength(SimulatedGame game) {
    return game.home().strength() - game.away().strength();
  }

  private static double minutes(SimulatedGame game) {
    return (last(game).tsMillis() - game.events().get(0).tsMillis()) / 60_000.0;
  }

  private static Event last(SimulatedGame game) {
    return game.events().get(game.events().size() - 1);
  }

  private static boolean isRebound(Event event, String kind) {
    return event.type() == EventType.REBOUND && kind.equals(event.subtype());
  }

  private static boolean within(double value, double low, double high) {
    return value >= low && value <= high;
  }

  private static double mean(ToDoubleFunction<SimulatedGame> of) {
    return GAMES.stream().mapToDouble(of).average().orElseThrow();
  }

  private static double perGame(Predicate<Event> what) {
    return mean(g -> g.events().stream().filter(what).count());
  }

  private static double share(Predicate<Event> attempts) {
    return perGame(attempts.and(Event::made)) / perGame(attempts);
  }
}
