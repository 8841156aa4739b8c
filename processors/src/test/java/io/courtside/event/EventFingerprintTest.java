package io.courtside.event;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventFingerprintTest {
  private static final String LINE =
      "{\"event_id\":\"g-1\",\"game_id\":\"g\",\"seq\":1,\"ts\":\"2023-10-24T23:37:00.000Z\","
          + "\"period\":1,\"clock\":702.0,\"type\":\"shot\",\"home_team\":\"DEN\","
          + "\"away_team\":\"LAL\",\"home_score\":0,\"away_score\":2}";

  private static Event parse(String line) throws NotAnEvent {
    byte[] bytes = line.getBytes(UTF_8);
    return new EventParser().parse(bytes, 0, bytes.length);
  }

  static List<UnaryOperator<EventBuilder>> changes() {
    return List.of(
        event -> event.eventId("other"),
        event -> event.seq(2),
        event -> event.period(2),
        event -> event.clockSeconds(701.9),
        event -> event.typeName("turnover"),
        event -> event.homeScore(2).awayScore(0),
        event -> event.team("LAL"),
        event -> event.playerId("1"),
        event -> event.assistPlayerId("1"),
        event -> event.points(2),
        event -> event.made(true),
        event -> event.qualifiers(List.of("fastbreak")));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void every_field_counts(UnaryOperator<EventBuilder> change) throws NotAnEvent {
    Event event = parse(LINE);
    Event changed = change.apply(event.toBuilder()).build();
    assertThat(EventFingerprint.of(changed)).isNotEqualTo(EventFingerprint.of(event));
  }

  @Test
  void spelling_and_unknown_fields_and_the_revision_do_not_count() throws NotAnEvent {
    String spelled =
        LINE.replace("702.0", "702").replace("\":", "\" : ").replace("{", "{\"x\":[1], ");
    assertThat(EventFingerprint.of(parse(spelled))).isEqualTo(EventFingerprint.of(parse(LINE)));
    String revised = LINE.replace("\"seq\"", "\"revision\":2,\"seq\"");
    assertThat(EventFingerprint.of(parse(revised))).isEqualTo(EventFingerprint.of(parse(LINE)));
  }

  @Test
  void it_is_the_same_in_every_run() throws NotAnEvent {
    assertThat(EventFingerprint.of(parse(LINE))).isEqualTo(FINGERPRINT_OF_LINE);
  }

  private static final int FINGERPRINT_OF_LINE = -1_033_124_165;
}
