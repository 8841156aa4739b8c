package io.courtside.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EventParserFuzzTest {
  private static final int LINES = 100_000;

  @Test
  void a_hostile_line_is_an_event_or_refused_and_never_anything_else() {
    EventParser parser = new EventParser();
    HostileLines lines = new HostileLines(20_231_024);
    Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    int events = 0;
    for (int i = 0; i < LINES; i++) {
      byte[] line = lines.next();
      try {
        assertSane(parser.parse(line, 0, line.length));
        events++;
      } catch (NotAnEvent e) {
        assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(1_000);
        refused.merge(e.refusal(), 1, Integer::sum);
      } catch (RuntimeException e) {
        fail("line " + i + " " + Arrays.toString(line), e);
      }
    }
    assertThat(events).as("lines that stayed events").isBetween(LINES / 20, LINES / 2);
    assertThat(refused)
        .containsKeys(
            Refusal.EMPTY_LINE,
            Refusal.MALFORMED_JSON,
            Refusal.NOT_AN_OBJECT,
            Refusal.MISSING_FIELD,
            Refusal.WRONG_TYPE,
            Refusal.OUT_OF_RANGE);
  }

  private static void assertSane(Event event) {
    boolean sane =
        event.eventId() != null
            && event.gameId() != null
            && event.seq() >= 1
            && event.seq() <= EventParser.MAX_SEQ
            && event.period() >= 1
            && event.clockSeconds() >= 0
            && event.clockSeconds() <= 720
            && event.typeName() != null
            && event.homeTeam() != null
            && event.awayTeam() != null
            && event.homeScore() >= 0
            && event.awayScore() >= 0
            && event.revision() >= 1;
    if (!sane) {
      fail("no sane event: " + event);
    }
  }
}
