package io.courtside.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.event.NotAnEvent;
import io.courtside.simulate.Night;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineReaderTest {
  @Test
  void either_reader_makes_the_same_event_of_a_line() throws NotAnEvent {
    LineReader courtside = LineReader.Kind.of("courtside").make();
    LineReader jackson = LineReader.Kind.of("jackson").make();
    EventWriter writer = new EventWriter();
    for (Event event : Night.simulate(1, Instant.parse("2024-01-10T19:00:00Z"), 3).events()) {
      byte[] line = writer.line(event);
      assertThat(jackson.event(line)).isEqualTo(courtside.event(line)).isEqualTo(event);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{\"event_id\":\"a\"",
        "{\"event_id\":\"a\",\"game_id\":\"g\",\"type\":\"foul\",\"seq\":0}",
        "{\"event_id\":\"a\",\"game_id\":\"g\",\"type\":\"foul\",\"seq\":1,\"ts\":\"yesterday\"}"
      })
  void neither_takes_what_is_no_event(String line) {
    for (LineReader.Kind kind : LineReader.Kind.values()) {
      assertThatThrownBy(() -> kind.make().event(line.getBytes(StandardCharsets.UTF_8)))
          .isInstanceOf(NotAnEvent.class);
    }
  }
}
