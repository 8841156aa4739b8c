package io.courtside.retrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import io.courtside.league.Carryover;
import io.courtside.train.Contents;
import io.courtside.train.EventData;
import io.courtside.train.TrainingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CalendarTest {
  private static final Instant CUT_OFF = Instant.parse("2024-03-01T00:00:00Z");

  private static Event event(String game, EventType type, String at) {
    return new EventBuilder()
        .eventId(game + type)
        .gameId(game)
        .seq(type == EventType.GAME_START ? 1 : 2)
        .tsMillis(Instant.parse(at).toEpochMilli())
        .period(1)
        .type(type)
        .homeTeam("HOM")
        .awayTeam("AWY")
        .homeScore(type == EventType.GAME_START ? 0 : 1)
        .build();
  }

  /** A game with its first and last event. */
  private static List<Event> game(String id, String began, String ended) {
    return List.of(
        event(id, EventType.GAME_START, began),
        event(id, EventType.SHOT, began),
        event(id, EventType.GAME_END, ended));
  }

  private static Calendar calendar(List<List<Event>> games) throws TrainingException {
    return Calendar.of(SimulatedData.data(games));
  }

  @Test
  void a_game_over_midnight_of_the_cut_off_neither_trains_nor_judges() throws Exception {
    Calendar calendar =
        calendar(
            List.of(
                game("before", "2024-02-29T20:00:00Z", "2024-02-29T23:59:59Z"),
                game("over", "2024-02-29T22:30:00Z", "2024-03-01T01:00:00Z"),
                game("after", "2024-03-01T00:00:00Z", "2024-03-01T02:30:00Z")));
    assertThat(calendar.endedBefore(CUT_OFF, 3)).containsExactly("before");
    assertThat(calendar.beganFrom(CUT_OFF, Instant.EPOCH)).containsExactly("after");
    assertThat(calendar.lastEnd()).isEqualTo("2024-03-01T02:30:00Z");
  }

  @Test
  void a_game_that_began_before_the_champions_last_one_ended_does_not_judge() throws Exception {
    Calendar calendar =
        calendar(
            List.of(
                game("beside", "2024-03-05T00:30:00Z", "2024-03-05T03:00:00Z"),
                game("later", "2024-03-05T02:30:01Z", "2024-03-05T05:00:00Z")));
    Instant championsLast = Instant.parse("2024-03-05T02:30:00Z");
    assertThat(calendar.beganFrom(CUT_OFF, championsLast)).containsExactly("later");
    assertThat(calendar.between(championsLast, Instant.parse("2024-03-06T00:00:00Z")))
        .containsExactly("later");
  }

  @Test
  void only_the_latest_seasons_before_the_cut_off_train() throws Exception {
    Calendar calendar =
        calendar(
            List.of(
                game("first", "2022-01-01T00:00:00Z", "2022-01-01T02:00:00Z"),
                game("second", "2023-01-01T00:00:00Z", "2023-01-01T02:00:00Z"),
                game("third", "2024-01-01T00:00:00Z", "2024-01-01T02:00:00Z"),
                game("fourth", "2025-01-01T00:00:00Z", "2025-01-01T02:00:00Z")));
    assertThat(calendar.endedBefore(CUT_OFF, 2)).containsExactlyInAnyOrder("second", "third");
    assertThat(calendar.endedBefore(CUT_OFF, 9)).hasSize(3);
  }

  @Test
  void parts_without_a_game_that_is_asked_for_are_left_out_and_the_others_count_theirs()
      throws Exception {
    Calendar calendar =
        Calendar.of(
            SimulatedData.data(
                List.of(game("a", "2024-01-01T00:00:00Z", "2024-01-01T02:00:00Z")),
                List.of(
                    game("b", "2024-01-02T00:00:00Z", "2024-01-02T02:00:00Z"),
                    game("c", "2024-01-03T00:00:00Z", "2024-01-03T02:00:00Z"))));
    List<EventData> only = calendar.only(Set.of("c"));
    assertThat(only).hasSize(1);
    List<String> seen = new ArrayList<>();
    Contents contents = only.get(0).read(event -> seen.add(event.gameId()));
    assertThat(seen).containsExactly("c", "c", "c");
    assertThat(contents).isEqualTo(new Contents("part1", "0".repeat(64), 3, 1, 0));
    List<String> played = new ArrayList<>();
    List<Contents> handedOver =
        calendar.replay(Set.of("b"), Carryover.NONE, game -> played.add(game.id()));
    assertThat(played).containsExactly("b");
    assertThat(handedOver).extracting(Contents::games).containsExactly(1);
  }

  @Test
  void data_without_a_finished_game_is_told() {
    List<Event> unfinished =
        game("a", "2024-01-01T00:00:00Z", "2024-01-01T02:00:00Z").subList(0, 2);
    assertThatThrownBy(() -> calendar(List.of(unfinished)))
        .isInstanceOf(TrainingException.class)
        .hasMessage("the data has no finished game");
    assertThatThrownBy(() -> Calendar.of(List.of()))
        .isInstanceOf(TrainingException.class)
        .hasMessageContaining("name at least one file");
  }
}
