package io.courtside.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.EventType;
import io.courtside.event.EventWriter;
import io.courtside.simulate.SimulatedGame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GameTranslationTest {
  private static final SimulatedGame GAME = FeedFiles.night(5, 1).get(0);
  private static final FeedFiles FILES = FeedFiles.of(GAME, "0022300999");

  private static List<Event> translated(FeedFiles files) throws NotAFeed {
    return GameTranslation.events(
        FeedReader.playByPlay(files.playByPlayBytes()),
        Optional.of(FeedReader.boxScore(files.boxScoreBytes())));
  }

  /** The game's events with the number the feed gives it. */
  private static Event renumbered(Event event) {
    return event.toBuilder()
        .gameId(FILES.gameId())
        .eventId("%s-%04d".formatted(FILES.gameId(), event.seq()))
        .build();
  }

  private static JsonNode changed(int action, String field, String value) {
    return ((ObjectNode) FILES.actions().get(action).deepCopy()).put(field, value);
  }

  private static Event only(JsonNode action) throws NotAFeed {
    List<JsonNode> list = new ArrayList<>(FILES.actions().subList(0, 1));
    list.add(action);
    return GameTranslation.events(
            FeedReader.playByPlay(FILES.playByPlayBytes(list)),
            Optional.of(FeedReader.boxScore(FILES.boxScoreBytes())))
        .get(2);
  }

  @Test
  void every_play_of_a_game_comes_back_as_it_was() throws Exception {
    List<Event> expected = GAME.events().stream().skip(1).map(e -> renumbered(e)).toList();
    List<Event> events = translated(FILES);
    assertThat(events.subList(1, events.size())).isEqualTo(expected);
  }

  @Test
  void a_game_starts_with_what_is_known_of_it() throws Exception {
    Event start = translated(FILES).get(0);
    assertThat(start.type()).isEqualTo(EventType.GAME_START);
    assertThat(start.eventId()).isEqualTo("0022300999-0001");
    assertThat(start.season()).isEqualTo("2023-24");
    assertThat(start.seasonType()).isEqualTo("regular");
    assertThat(start.gameDate()).isEqualTo("2024-01-09");
    assertThat(start.starters().subList(0, 5))
        .containsExactlyInAnyOrderElementsOf(GAME.events().get(0).starters().subList(0, 5));
    assertThat(start.starters().subList(5, 10))
        .containsExactlyInAnyOrderElementsOf(GAME.events().get(0).starters().subList(5, 10));
    assertThat(start.homeTeam()).isEqualTo(GAME.home().code());
  }

  @Test
  void without_a_box_score_the_teams_are_told_by_who_scores() throws Exception {
    List<Event> events =
        GameTranslation.events(FeedReader.playByPlay(FILES.playByPlayBytes()), Optional.empty());
    Event start = events.get(0);
    assertThat(start.homeTeam()).isEqualTo(GAME.home().code());
    assertThat(start.awayTeam()).isEqualTo(GAME.away().code());
    assertThat(start.starters()).isEmpty();
    assertThat(start.gameDate()).isEqualTo("2024-01-09");
    assertThat(events).hasSize(GAME.events().size());
  }

  @Test
  void nothing_is_said_as_long_as_the_teams_are_not_known() throws Exception {
    PlayByPlay opening =
        FeedReader.playByPlay(FILES.playByPlayBytes(FILES.actions().subList(0, 1)));
    assertThat(GameTranslation.events(opening, Optional.empty())).isEmpty();
  }

  @Test
  void a_list_in_any_order_is_read_in_order_of_its_numbers() throws Exception {
    List<JsonNode> backwards = new ArrayList<>(FILES.actions());
    java.util.Collections.reverse(backwards);
    assertThat(FeedReader.playByPlay(FILES.playByPlayBytes(backwards)))
        .isEqualTo(FeedReader.playByPlay(FILES.playByPlayBytes()));
  }

  @Test
  void words_of_the_feed_become_types_and_unknown_ones_stay() throws Exception {
    assertThat(only(changed(1, "actionType", "jumpball")).type()).isEqualTo(EventType.JUMP_BALL);
    assertThat(only(changed(1, "actionType", "instantreplay")).type())
        .isEqualTo(EventType.INSTANT_REPLAY);
    assertThat(only(changed(1, "actionType", "ejection")).type()).isEqualTo(EventType.EJECTION);
    assertThat(only(changed(1, "actionType", "stoppage")).type()).isEqualTo(EventType.STOPPAGE);
    assertThat(only(changed(1, "actionType", "violation")).type()).isEqualTo(EventType.VIOLATION);
    Event heave = only(changed(1, "actionType", "heave"));
    assertThat(heave.type()).isEqualTo(EventType.UNKNOWN);
    assertThat(heave.typeName()).isEqualTo("heave");
  }

  @Test
  void an_action_without_a_readable_place_is_passed_over_and_counted() throws Exception {
    for (String field : List.of("clock", "timeActual", "period", "scoreHome", "orderNumber")) {
      List<JsonNode> list = List.of(FILES.actions().get(0), changed(1, field, "soon"));
      PlayByPlay plays = FeedReader.playByPlay(FILES.playByPlayBytes(list));
      assertThat(plays.actions()).as(field).hasSize(1);
      assertThat(plays.passedOver()).as(field).isEqualTo(1);
    }
  }

  @Test
  void values_that_no_event_takes_do_not_become_lines() throws Exception {
    assertThat(only(changed(1, "subType", "x".repeat(500))).subtype())
        .hasSizeLessThanOrEqualTo(128);
    assertThat(only(changed(1, "teamTricode", "")).team()).isNull();
    for (JsonNode bad :
        List.of(changed(1, "scoreHome", "1000"), changed(1, "clock", "PT13M00.00S"))) {
      PlayByPlay plays = FeedReader.playByPlay(FILES.playByPlayBytes(List.of(bad)));
      assertThat(plays.passedOver()).isEqualTo(1);
    }
  }

  @Test
  void a_file_of_another_kind_is_refused_with_its_reason() {
    assertThatThrownBy(() -> FeedReader.playByPlay(bytes("<html>")))
        .hasMessageContaining("no JSON");
    assertThatThrownBy(() -> FeedReader.playByPlay(bytes("[1]"))).hasMessageContaining("gameId");
    assertThatThrownBy(() -> FeedReader.playByPlay(bytes("{\"game\":{\"gameId\":\"../x\"}}")))
        .hasMessageContaining("gameId");
    assertThatThrownBy(() -> FeedReader.playByPlay(FILES.boxScoreBytes()))
        .hasMessageContaining("box score");
    assertThatThrownBy(() -> FeedReader.boxScore(FILES.playByPlayBytes()))
        .hasMessageContaining("play-by-play");
    assertThatThrownBy(() -> FeedReader.either(bytes("{\"game\":{\"gameId\":\"1\"}}")))
        .hasMessageContaining("game.actions");
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void a_translated_event_is_the_same_after_it_was_written_and_read() throws Exception {
    assertLinesGiveTheSameEvents(translated(FILES));
  }

  @Test
  void recorded_games_become_valid_lines_whose_points_add_up() throws Exception {
    assumeThat(FeedFiles.recorded()).as(FeedFiles.skipped()).isNotEmpty();
    for (FeedFiles files : FeedFiles.recorded()) {
      List<Event> events = translated(files);
      assertThat(events).hasSize(files.actions().size() + 1);
      assertLinesGiveTheSameEvents(events);
      Event end = events.get(events.size() - 1);
      assertThat(end.type()).isEqualTo(EventType.GAME_END);
      assertThat(events.get(0).starters()).hasSize(10);
      assertThat(events).extracting(Event::seq).isSorted().startsWith(1, 2, 3);
      assertThat(events.stream().filter(Event::byHome).mapToInt(Event::points).sum())
          .isEqualTo(end.homeScore());
      assertThat(events.stream().filter(Event::byAway).mapToInt(Event::points).sum())
          .isEqualTo(end.awayScore());
    }
  }

  @Test
  void recorded_games_tell_their_teams_without_the_box_score() throws Exception {
    assumeThat(FeedFiles.recorded()).as(FeedFiles.skipped()).isNotEmpty();
    for (FeedFiles files : FeedFiles.recorded()) {
      PlayByPlay plays = FeedReader.playByPlay(files.playByPlayBytes());
      Event told = GameTranslation.events(plays, Optional.empty()).get(0);
      Event known = translated(files).get(0);
      assertThat(told.homeTeam()).isEqualTo(known.homeTeam());
      assertThat(told.awayTeam()).isEqualTo(known.awayTeam());
      assertThat(told.gameDate()).isEqualTo(known.gameDate());
    }
  }

  private static void assertLinesGiveTheSameEvents(List<Event> events) throws Exception {
    EventWriter writer = new EventWriter();
    EventParser parser = new EventParser();
    for (Event event : events) {
      byte[] line = writer.line(event);
      assertThat(parser.parse(line, 0, line.length - 1)).isEqualTo(event);
    }
  }
}
