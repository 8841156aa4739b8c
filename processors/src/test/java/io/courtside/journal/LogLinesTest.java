package io.courtside.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.courtside.deadletter.DeadLetter;
import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import io.courtside.event.HostileLines;
import io.courtside.event.NotAnEvent;
import io.courtside.score.Credit;
import io.courtside.score.Role;
import io.courtside.score.ScoredEvent;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogLinesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long NOW = Instant.parse("2023-10-24T23:36:07.045Z").toEpochMilli();

  @TempDir Path directory;
  private Journal journal;

  @BeforeEach
  void open() throws IOException {
    journal = new Journal(directory, "log", 1L << 30, JournalPosition.START);
  }

  @AfterEach
  void close() throws IOException {
    journal.close();
  }

  private List<String> written() throws IOException {
    return Files.readAllLines(directory.resolve("log-000001.jsonl"));
  }

  private static ScoredEvent scored(Event event, long nanos) {
    return new ScoredEvent(event, nanos, nanos, nanos, nanos, List.of(), "wp-1", false, 3, NOW);
  }

  private static DeadLetter letter(String detail, byte[] line) {
    return new DeadLetter("s1", "inbox/a.jsonl", 1_234, 300_000, "malformed_json", detail, line);
  }

  @Test
  void a_scored_event_is_one_line_of_a_fixed_form() throws Exception {
    ScoredEvent scored =
        new ScoredEvent(
            Events.shot("0022300061", 7),
            623_456_789,
            600_000_000,
            -5_000_001,
            1_250_000,
            List.of(
                new Credit("203999", "DEN", Role.SHOOTER, -4_000_001),
                new Credit(null, "LAL", Role.TEAM, 4_000_001)),
            "wp-1",
            true,
            1_500,
            NOW);
    new ScoredLines().append(List.of(scored), List.of(), journal, JournalPosition.START);
    assertThat(written())
        .containsExactly(
            "{\"event_id\":\"0022300061-7\",\"game_id\":\"0022300061\",\"seq\":7,"
                + "\"ts\":\"2023-10-24T23:36:07.000Z\",\"type\":\"shot\","
                + "\"home_wp\":0.623456789,\"home_wp_even\":0.600000000,\"wpa\":-0.005000001,"
                + "\"leverage\":1.250000,\"credit\":["
                + "{\"player_id\":\"203999\",\"team\":\"DEN\",\"role\":\"shooter\","
                + "\"impact\":-0.004000001},"
                + "{\"player_id\":null,\"team\":\"LAL\",\"role\":\"team\",\"impact\":0.004000001}],"
                + "\"model\":\"wp-1\",\"late\":true,\"context_age_ms\":1500,"
                + "\"scored_at\":\"2023-10-24T23:36:07.045Z\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "0, 0.000000000",
    "1, 0.000000001",
    "-1, -0.000000001",
    "999999999, 0.999999999",
    "1000000000, 1.000000000",
    "-1000000000, -1.000000000",
    "12345678901234, 12345.678901234",
    "9223372036854775807, 9223372036.854775807",
    "-9223372036854775807, -9223372036.854775807"
  })
  void billionths_are_written_as_plain_decimals(long nanos, String text) throws Exception {
    new ScoredLines()
        .append(
            List.of(scored(Events.shot("g", 1), nanos)), List.of(), journal, JournalPosition.START);
    assertThat(written().get(0)).contains("\"wpa\":" + text + ",");
  }

  @Test
  void any_billionth_comes_back_exactly() throws Exception {
    Random random = new Random(16);
    List<Long> nanos = random.longs(2_000, -2_000_000_000L, 2_000_000_000L).boxed().toList();
    List<ScoredEvent> events = nanos.stream().map(n -> scored(Events.shot("g", 1), n)).toList();
    new ScoredLines().append(events, List.of(), journal, JournalPosition.START);
    List<String> lines = written();
    for (int i = 0; i < nanos.size(); i++) {
      String text = lines.get(i).replaceAll(".*\"wpa\":([-0-9.]+),.*", "$1");
      assertThat(new BigDecimal(text).movePointRight(9).longValueExact()).isEqualTo(nanos.get(i));
    }
  }

  @Test
  void texts_are_escaped_and_a_line_stays_one_line() throws Exception {
    String nasty = "a\"b\\c\nd\te\u0000f\u2028g🏀ć/";
    Event event =
        Events.builder(EventType.SHOT, "g", 1).eventId(nasty).gameId(nasty).typeName(nasty).build();
    new ScoredLines().append(List.of(scored(event, 1)), List.of(), journal, JournalPosition.START);
    assertThat(written()).hasSize(1);
    JsonNode line = JSON.readTree(written().get(0));
    assertThat(line.get("event_id").asText()).isEqualTo(nasty);
    assertThat(line.get("game_id").asText()).isEqualTo(nasty);
    assertThat(line.get("type").asText()).isEqualTo(nasty);
  }

  @Test
  void an_unknown_type_keeps_its_word() throws Exception {
    Event event = Events.builder(EventType.SHOT, "g", 1).typeName("heave").build();
    new ScoredLines().append(List.of(scored(event, 1)), List.of(), journal, JournalPosition.START);
    assertThat(written().get(0)).contains("\"type\":\"heave\"");
  }

  @Test
  void the_same_writer_writes_batch_after_batch() throws Exception {
    ScoredLines lines = new ScoredLines();
    JournalPosition at = JournalPosition.START;
    for (int seq = 1; seq <= 5; seq++) {
      ScoredEvent event = scored(Events.shot("g", seq), seq);
      at = lines.append(List.of(event, event), List.of(), journal, at);
    }
    assertThat(lines.append(List.of(), List.of(), journal, at)).isEqualTo(at);
    assertThat(written()).hasSize(10);
    assertThat(at.length()).isEqualTo(Files.size(directory.resolve("log-000001.jsonl")));
  }

  @Test
  void times_are_those_of_java_time_to_the_millisecond() throws Exception {
    Random random = new Random(17);
    List<Long> times =
        random.longs(2_000, -62_167_219_200_000L, 253_402_300_800_000L).boxed().toList();
    ScoredLines lines = new ScoredLines();
    List<ScoredEvent> events =
        times.stream()
            .map(at -> Events.builder(EventType.SHOT, "g", 1).tsMillis(at).build())
            .map(event -> scored(event, 1))
            .toList();
    lines.append(events, List.of(), journal, JournalPosition.START);
    List<String> written = written();
    for (int i = 0; i < times.size(); i++) {
      String text = written.get(i).replaceAll(".*\"ts\":\"([^\"]+)\".*", "$1");
      assertThat(text).hasSize(24);
      assertThat(Instant.parse(text).toEpochMilli()).isEqualTo(times.get(i));
    }
  }

  @Test
  void a_dead_letter_is_one_line_of_a_fixed_form() throws Exception {
    new DeadLetterLines()
        .append(
            List.of(letter("cut", Events.utf8("{\"event_id\":\"cu"))),
            NOW,
            journal,
            JournalPosition.START);
    assertThat(written())
        .containsExactly(
            "{\"reason\":\"malformed_json\",\"detail\":\"cut\",\"source\":\"inbox/a.jsonl\","
                + "\"source_id\":\"s1\",\"offset_bytes\":1234,\"length_bytes\":300000,"
                + "\"line\":\"{\\\"event_id\\\":\\\"cu\",\"refused_at\":\"2023-10-24T23:36:07.045Z\"}");
  }

  @Test
  void bytes_that_are_no_text_are_shown_as_replacements() throws Exception {
    byte[] line = {'a', 0, (byte) 0xff, (byte) 0xed, (byte) 0xa0, (byte) 0x80, '\n', 'b'};
    new DeadLetterLines().append(List.of(letter("x", line)), NOW, journal, JournalPosition.START);
    assertThat(written()).hasSize(1);
    assertThat(JSON.readTree(written().get(0)).get("line").asText())
        .startsWith("a\u0000\ufffd")
        .endsWith("\nb");
  }

  @Test
  void a_detail_with_half_a_character_can_be_written() throws Exception {
    new DeadLetterLines()
        .append(List.of(letter("ts is \ud83c…", new byte[0])), NOW, journal, JournalPosition.START);
    assertThat(JSON.readTree(written().get(0)).get("detail").asText()).isEqualTo("ts is ?…");
  }

  @Test
  void whatever_becomes_of_a_hostile_line_can_be_written_and_read_back() throws Exception {
    EventParser parser = new EventParser();
    HostileLines hostile = new HostileLines(18);
    ScoredLines scoredLines = new ScoredLines();
    DeadLetterLines deadLetterLines = new DeadLetterLines();
    JournalPosition at = JournalPosition.START;
    int lines = 20_000;
    for (int i = 0; i < lines; i++) {
      byte[] line = hostile.next();
      try {
        Event event = parser.parse(line, 0, line.length);
        at = scoredLines.append(List.of(scored(event, 1)), List.of(), journal, at);
      } catch (NotAnEvent e) {
        at = deadLetterLines.append(List.of(letter(e.getMessage(), line)), NOW, journal, at);
      }
    }
    List<String> written = written();
    assertThat(written).hasSize(lines);
    for (String line : written) {
      assertThat(JSON.readTree(line).isObject()).isTrue();
    }
  }
}
