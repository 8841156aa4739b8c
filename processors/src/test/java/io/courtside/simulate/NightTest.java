package io.courtside.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class NightTest {
  private static final Instant START = Instant.parse("2026-10-21T23:00:00Z");

  @Test
  void same_seed_and_start_make_the_same_night() {
    assertThat(Night.simulate(11, START, 3)).isEqualTo(Night.simulate(11, START, 3));
  }

  @Test
  void another_seed_makes_another_night() {
    assertThat(Night.simulate(11, START, 1).events())
        .isNotEqualTo(Night.simulate(12, START, 1).events());
  }

  @Test
  void nights_of_one_seed_share_their_players_and_no_event_id() {
    Night one = Night.simulate(11, START, 15);
    Night next = Night.simulate(11, START.plusSeconds(86_400), 15);

    assertThat(new HashSet<>(one.players())).isEqualTo(new HashSet<>(next.players()));
    Set<String> ids = new HashSet<>();
    one.events().forEach(event -> ids.add(event.eventId()));
    assertThat(next.events()).noneMatch(event -> ids.contains(event.eventId()));
  }

  @Test
  void the_stream_is_in_order_of_time_and_of_seq_in_each_game() {
    Night night = Night.simulate(5, START, 8);
    List<Event> stream = night.events();

    assertThat(stream).isSortedAccordingTo((a, b) -> Long.compare(a.tsMillis(), b.tsMillis()));
    for (SimulatedGame game : night.games()) {
      assertThat(stream.stream().filter(e -> e.gameId().equals(game.gameId())).toList())
          .isEqualTo(game.events());
    }
  }

  @Test
  void the_first_game_starts_on_time_and_the_last_within_the_hour() {
    Night night = Night.simulate(5, START, 8);

    assertThat(night.games().get(0).events().get(0).tsMillis()).isEqualTo(START.toEpochMilli());
    assertThat(night.games().get(7).events().get(0).tsMillis())
        .isBetween(START.toEpochMilli(), START.plusSeconds(3600).toEpochMilli());
  }

  @Test
  void more_games_than_teams_allow_are_refused_with_the_limit() {
    assertThatThrownBy(() -> Night.simulate(5, START, 16))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 to 15 games");
  }
}
