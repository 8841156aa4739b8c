package io.courtside.loadtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import io.courtside.event.NotAnEvent;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class EventLinesTest {
  private static Event parsed(String line) throws NotAnEvent {
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    return new EventParser().parse(bytes, 0, bytes.length);
  }

  @Test
  void a_line_keeps_all_but_its_ids() throws NotAnEvent {
    Event event = parsed(Lines.five().line(1));

    assertThat(event.eventId()).isEqualTo("run7-0000000001");
    assertThat(event.gameId()).isEqualTo("g-run7-000000");
    assertThat(event.seq()).isEqualTo(2);
    assertThat(event.player()).isEqualTo("Nikola Jokić");
    assertThat(event.type()).isEqualTo(EventType.SHOT);
  }

  @Test
  void each_round_is_other_games_and_no_event_comes_twice() throws NotAnEvent {
    EventLines lines = Lines.five();
    Set<String> events = new HashSet<>();
    Set<String> games = new HashSet<>();
    for (int number = 0; number < 15; number++) {
      Event event = parsed(lines.line(number));
      assertThat(event.seq()).isEqualTo(number % 5 + 1);
      events.add(event.eventId());
      games.add(event.gameId());
    }
    assertThat(events).hasSize(15);
    assertThat(games).containsExactlyInAnyOrder("g-run7-000000", "g-run7-000001", "g-run7-000002");
  }

  @Test
  void walking_gives_the_lines_of_each_number_over_rounds_and_carries() {
    EventLines lines = Lines.five();
    byte[] walked = new byte[1 << 16];
    EventLines.Walk walk = lines.from(8);
    int filled = 0;
    for (int i = 0; i < 120; i++) {
      int length = walk.length();
      assertThat(walk.put(walked, filled)).isEqualTo(length);
      filled += length;
    }

    String each =
        LongStream.range(8, 128)
            .mapToObj(number -> lines.line(number) + "\n")
            .collect(Collectors.joining());
    assertThat(new String(walked, 0, filled, StandardCharsets.UTF_8)).isEqualTo(each);
    assertThat(lines.line(99)).contains("\"run7-0000000099\"", "\"g-run7-000019\"");
    assertThat(lines.line(100)).contains("\"run7-0000000100\"", "\"g-run7-000020\"");
  }

  @Test
  void fields_may_stand_in_any_order_and_with_blanks() throws NotAnEvent {
    String line =
        "{ \"player\" : \"say \\\"game_id\\\"\", \"game_id\" : \"a\\\"b\" , \"seq\":1,"
            + "\"event_id\": \"x\", \"ts\":\"2023-10-24T23:36:07.000Z\",\"period\":1,\"clock\":1,"
            + "\"type\":\"game_end\",\"home_team\":\"DEN\",\"away_team\":\"LAL\","
            + "\"home_score\":0,\"away_score\":0}";
    EventLinesReader reader = new EventLinesReader(Lines.RUN);
    reader.take(line.getBytes(StandardCharsets.UTF_8));

    Event event = parsed(reader.finished().line(3));

    assertThat(event.eventId()).isEqualTo("run7-0000000003");
    assertThat(event.gameId()).isEqualTo("game0-run7-000003");
    assertThat(event.player()).isEqualTo("say \"game_id\"");
  }

  @Test
  void what_is_no_event_comes_twice_or_has_no_end_is_left_out() {
    EventLinesReader reader = new EventLinesReader(Lines.RUN);
    reader.take("garbage".getBytes(StandardCharsets.UTF_8));
    Lines.game("whole", 3, reader);
    reader.take(Lines.line(Events.shot("whole", 1)));
    reader.take(Lines.line(Events.shot("cut off", 1)));

    EventLines lines = reader.finished();

    assertThat(reader.leftOut()).isEqualTo(2);
    assertThat(lines.size()).isEqualTo(3);
    assertThat(lines.line(0)).contains("whole");
  }

  @Test
  void where_no_game_ends_all_lines_are_used() {
    EventLinesReader reader = new EventLinesReader(Lines.RUN);
    reader.take(Lines.line(Events.shot("cut off", 1)));
    assertThat(reader.finished().size()).isEqualTo(1);
  }

  @Test
  void no_event_at_all_is_refused() {
    assertThatThrownBy(() -> new EventLinesReader(Lines.RUN).finished())
        .isInstanceOf(IllegalArgumentException.class);
  }
}
