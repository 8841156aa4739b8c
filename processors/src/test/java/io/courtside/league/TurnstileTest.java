package io.courtside.league;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnstileTest {
  private final Turnstile turnstile = new Turnstile();

  private long line(EventType type, String game, String home, String away) {
    return turnstile.announce(Events.builder(type, game, 1).homeTeam(home).awayTeam(away).build());
  }

  private long begins(String game, String home, String away) {
    return line(EventType.GAME_START, game, home, away);
  }

  private long ends(String game, String home, String away) {
    return line(EventType.GAME_END, game, home, away);
  }

  @Test
  void only_a_games_first_line_and_its_end_have_a_number() {
    assertThat(begins("g", "BOS", "LAL")).isEqualTo(1);
    assertThat(line(EventType.SHOT, "g", "BOS", "LAL")).isEqualTo(Turnstile.FREE);
    assertThat(ends("g", "BOS", "LAL")).isEqualTo(2);
    assertThat(turnstile.isOpen(Turnstile.FREE)).isTrue();
  }

  @Test
  void a_game_begins_once_earlier_games_of_its_teams_have_ended() {
    long end = ends("g1", "BOS", "LAL");
    long begin = begins("g2", "LAL", "MIA");
    long laterEnd = ends("g3", "MIA", "PHX");
    assertThat(turnstile.isOpen(begin)).isFalse();
    turnstile.settle(end);
    assertThat(turnstile.isOpen(begin)).isTrue();
    turnstile.settle(begin);
    assertThat(turnstile.isOpen(laterEnd)).isTrue();
  }

  @Test
  void a_game_begins_once_earlier_ends_are_scored_and_ends_once_earlier_beginnings_are_committed() {
    long end = ends("g1", "BOS", "LAL");
    long begin = begins("g2", "LAL", "MIA");
    long laterEnd = ends("g3", "MIA", "PHX");
    turnstile.scored(end);
    assertThat(turnstile.isOpen(begin)).isTrue();
    turnstile.scored(begin);
    assertThat(turnstile.isOpen(laterEnd)).isFalse();
    turnstile.settle(begin);
    assertThat(turnstile.isOpen(laterEnd)).isTrue();
  }

  @Test
  void a_game_does_not_wait_for_games_of_other_teams() {
    ends("g1", "BOS", "LAL");
    assertThat(turnstile.isOpen(begins("g2", "NYK", "MIA"))).isTrue();
    assertThat(turnstile.isOpen(ends("g3", "DEN", "PHX"))).isTrue();
  }

  @Test
  void a_game_of_another_season_waits_for_all_earlier_ends() {
    long end = turnstile.announce(of("g1", "BOS", "LAL", EventType.GAME_END, "2022-23"));
    long begin = turnstile.announce(of("g2", "NYK", "MIA", EventType.GAME_START, "2023-24"));
    long laterEnd = turnstile.announce(of("g3", "DEN", "PHX", EventType.GAME_END, "2022-23"));
    assertThat(turnstile.isOpen(begin)).isFalse();
    assertThat(turnstile.isOpen(laterEnd)).isFalse();
    turnstile.settle(end);
    assertThat(turnstile.isOpen(begin)).isTrue();
    turnstile.settle(begin);
    assertThat(turnstile.isOpen(laterEnd)).isTrue();
  }

  private static Event of(String game, String home, String away, EventType type, String season) {
    return Events.builder(type, game, 1).homeTeam(home).awayTeam(away).season(season).build();
  }

  @Test
  void a_game_ends_once_earlier_games_of_its_teams_have_begun() {
    begins("g1", "BOS", "LAL");
    long other = begins("g2", "MIA", "LAL");
    begins("g3", "DEN", "PHX");
    long end = ends("g1", "BOS", "LAL");
    assertThat(turnstile.isOpen(end)).isFalse();
    turnstile.settle(other);
    assertThat(turnstile.isOpen(end)).isTrue();
  }

  @Test
  void a_game_does_not_wait_for_itself() {
    begins("g1", "BOS", "LAL");
    assertThat(turnstile.isOpen(ends("g1", "BOS", "LAL"))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whoever_was_announced_first_may_always_go_on(long seed) {
    Random random = new Random(seed);
    String[] teams = {"BOS", "LAL", "MIA", "DEN"};
    List<Long> waiting = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      String home = teams[random.nextInt(2)];
      String away = teams[2 + random.nextInt(2)];
      waiting.add(
          random.nextBoolean()
              ? begins("g" + i, home, away)
              : ends("g" + random.nextInt(i + 1), home, away));
    }
    while (!waiting.isEmpty()) {
      assertThat(turnstile.isOpen(waiting.get(0))).isTrue();
      List<Long> open = waiting.stream().filter(turnstile::isOpen).toList();
      Long settled = open.get(random.nextInt(open.size()));
      turnstile.settle(settled);
      waiting.remove(settled);
      assertThat(waiting).filteredOn(open::contains).allMatch(turnstile::isOpen);
    }
  }
}
