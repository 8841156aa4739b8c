package io.courtside.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.EventType;
import io.courtside.event.EventWriter;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every simulated game is one that the rules allow and that the event form can say. */
class RulesTest {
  private static final List<SimulatedGame> GAMES =
      Stream.of(3, 4, 5, 6)
          .map(seed -> Night.simulate(seed, Instant.parse("2026-11-03T23:00:00Z"), 15))
          .flatMap(night -> night.games().stream())
          .toList();

  @Test
  void seq_runs_without_a_gap_and_time_never_steps_back() {
    for (SimulatedGame game : GAMES) {
      List<Event> events = game.events();
      for (int i = 0; i < events.size(); i++) {
        assertThat(events.get(i).seq()).isEqualTo(i + 1);
        if (i > 0) {
          Event before = events.get(i - 1);
          assertThat(events.get(i).tsMillis()).isGreaterThanOrEqualTo(before.tsMillis());
          assertThat(events.get(i).period()).isBetween(before.period(), before.period() + 1);
          if (events.get(i).period() == before.period()) {
            assertThat(events.get(i).clockSeconds()).isLessThanOrEqualTo(before.clockSeconds());
          }
        }
      }
    }
  }

  @Test
  void the_score_is_the_sum_of_the_points() {
    for (SimulatedGame game : GAMES) {
      int home = 0;
      int away = 0;
      for (Event event : game.events()) {
        home += event.byHome() ? event.points() : 0;
        away += event.byAway() ? event.points() : 0;
        assertThat(event.homeScore()).isEqualTo(home);
        assertThat(event.awayScore()).isEqualTo(away);
      }
      assertThat(home).isNotEqualTo(away);
    }
  }

  @Test
  void who_acts_is_on_court() {
    for (SimulatedGame game : GAMES) {
      Set<String> onCourt = new HashSet<>(game.events().get(0).starters());
      assertThat(onCourt).hasSize(10);
      for (Event event : game.events()) {
        if (event.type() == EventType.SUBSTITUTION) {
          boolean changed =
              event.subtype().equals("out")
                  ? onCourt.remove(event.playerId())
                  : onCourt.add(event.playerId());
          assertThat(changed).as(event.eventId()).isTrue();
        } else if (event.playerId() != null) {
          assertThat(onCourt).as(event.eventId()).contains(event.playerId());
          assertThat(onCourt).hasSize(10);
        }
      }
    }
  }

  @Test
  void nobody_plays_on_after_six_fouls() {
    for (SimulatedGame game : GAMES) {
      Map<String, Integer> fouls = new HashMap<>();
      for (Event event : game.events()) {
        if (event.type() == EventType.FOUL) {
          assertThat(fouls.merge(event.playerId(), 1, Integer::sum)).isLessThanOrEqualTo(6);
        }
      }
    }
  }

  @Test
  void nobody_passes_to_or_blocks_or_robs_the_wrong_side() {
    for (SimulatedGame game : GAMES) {
      Map<String, String> teams = new HashMap<>();
      game.home().players().forEach(p -> teams.put(p.id(), p.team()));
      game.away().players().forEach(p -> teams.put(p.id(), p.team()));
      for (Event event : game.events()) {
        if (event.assistPlayerId() != null) {
          assertThat(teams.get(event.assistPlayerId())).isEqualTo(event.team());
          assertThat(event.assistPlayerId()).isNotEqualTo(event.playerId());
        }
        for (String opponent :
            new String[] {
              event.blockPlayerId(), event.stealPlayerId(), event.foulDrawnPlayerId()
            }) {
          assertThat(opponent == null || !teams.get(opponent).equals(event.team())).isTrue();
        }
      }
    }
  }

  @Test
  void a_block_or_steal_event_follows_the_play_that_names_it() {
    for (SimulatedGame game : GAMES) {
      Event before = null;
      for (Event event : game.events()) {
        if (event.type() == EventType.BLOCK) {
          assertThat(before.blockPlayerId()).isEqualTo(event.playerId());
        } else if (event.type() == EventType.STEAL) {
          assertThat(before.stealPlayerId()).isEqualTo(event.playerId());
        }
        before = event;
      }
    }
  }

  @Test
  void free_throws_come_one_after_the_other_and_all_of_them() {
    for (SimulatedGame game : GAMES) {
      String awaited = null;
      for (Event event : game.events()) {
        if (event.type() == EventType.FREE_THROW) {
          int number = event.subtype().charAt(0) - '0';
          int all = event.subtype().charAt(event.subtype().length() - 1) - '0';
          assertThat(awaited == null ? number == 1 : event.subtype().equals(awaited)).isTrue();
          awaited = number == all ? null : (number + 1) + " of " + all;
        } else if (event.type() == EventType.SHOT || event.type() == EventType.PERIOD_END) {
          assertThat(awaited).isNull();
        }
      }
    }
  }

  @Test
  void a_team_takes_at_most_seven_timeouts() {
    for (SimulatedGame game : GAMES) {
      for (String team : new String[] {game.home().code(), game.away().code()}) {
        assertThat(
                game.events().stream()
                    .filter(e -> e.type() == EventType.TIMEOUT && e.team().equals(team))
                    .count())
            .isLessThanOrEqualTo(7);
      }
    }
  }

  @Test
  void every_event_can_be_written_and_read_back() throws Exception {
    EventWriter writer = new EventWriter();
    EventParser parser = new EventParser();
    for (SimulatedGame game : GAMES) {
      for (Event event : game.events()) {
        byte[] line = writer.line(event);
        assertThat(parser.parse(line, 0, line.length - 1)).isEqualTo(event);
      }
    }
  }
}
