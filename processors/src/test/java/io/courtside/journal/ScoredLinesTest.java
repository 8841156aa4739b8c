package io.courtside.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import io.courtside.overload.Deferral;
import io.courtside.overload.EventClass;
import io.courtside.score.Credit;
import io.courtside.score.Role;
import io.courtside.score.ScoredEvent;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoredLinesTest {
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final List<Role> ROLES = List.of(Role.values());
  private static final String[] PIECES = {
    "a",
    "LAL",
    "203",
    "-",
    " ",
    "\"",
    "\\",
    "\n",
    "\u0000",
    "\u001f",
    "\u007f",
    "é",
    "č",
    "\u2028",
    "日",
    "🏀",
    "/",
    "{",
    "x".repeat(70)
  };

  private final Random random = new Random(20251124);
  private final ScoredLines lines = new ScoredLines();

  @Test
  void lines_are_as_jackson_writes_them() throws IOException {
    for (int i = 0; i < 20_000; i++) {
      ScoredEvent scored = scored();
      assertThat(new String(lines.line(scored), UTF_8)).isEqualTo(expected(scored));
    }
  }

  @Test
  void what_is_remembered_gives_way_to_what_is_new() throws IOException {
    for (int i = 0; i < 40_000; i++) {
      String id = Integer.toString(i % 20_000);
      ScoredEvent scored =
          scored(
              event(id, id, id),
              List.of(
                  new Credit(id, "t" + i % 7, Role.SHOOTER, i),
                  new Credit(id, "t" + i % 7, Role.ON_COURT, -i)),
              id);
      assertThat(new String(lines.line(scored), UTF_8)).isEqualTo(expected(scored));
    }
  }

  @Test
  void texts_of_one_hash_are_told_apart() throws IOException {
    for (String text : List.of("Aa", "BB", "Aa", "BB")) {
      ScoredEvent scored =
          scored(
              event(text, text, text),
              List.of(new Credit(text, "Aa", Role.TEAM, 1), new Credit("Aa", text, Role.TEAM, 2)),
              text);
      assertThat(new String(lines.line(scored), UTF_8)).isEqualTo(expected(scored));
    }
  }

  @Test
  void scored_lines_come_before_deferred_ones(@TempDir Path directory) throws IOException {
    List<ScoredEvent> events = new ArrayList<>();
    List<Deferral> deferrals = new ArrayList<>();
    StringBuilder expected = new StringBuilder();
    for (int i = 0; i < 500; i++) {
      ScoredEvent scored = scored();
      events.add(scored);
      expected.append(expected(scored)).append('\n');
    }
    for (int i = 0; i < 500; i++) {
      Deferral deferral =
          new Deferral(
              event(), EventClass.LOW, Deferral.Reason.LAG, random.nextBoolean(), millis());
      deferrals.add(deferral);
      expected.append(expected(deferral)).append('\n');
    }
    JournalPosition end;
    try (Journal journal = new Journal(directory, "lane-0", 1 << 30, JournalPosition.START)) {
      end = lines.append(events, deferrals, journal, JournalPosition.START);
    }
    Path segment = Journal.ofLane(directory, 0, 1);
    assertThat(Files.readString(segment)).isEqualTo(expected.toString());
    assertThat(end).isEqualTo(new JournalPosition(1, Files.size(segment)));
  }

  private ScoredEvent scored() {
    List<Credit> credits = new ArrayList<>();
    for (int i = random.nextInt(13); i > 0; i--) {
      String player = random.nextInt(4) == 0 ? null : text();
      Role role = ROLES.get(random.nextInt(ROLES.size()));
      credits.add(new Credit(player, text(), role, number()));
    }
    return scored(event(), credits, text());
  }

  private ScoredEvent scored(Event event, List<Credit> credits, String model) {
    return new ScoredEvent(
        event,
        number(),
        number(),
        number(),
        number(),
        credits,
        model,
        random.nextBoolean(),
        number(),
        millis());
  }

  private Event event() {
    return event(text(), text(), text());
  }

  private Event event(String id, String game, String type) {
    return new EventBuilder()
        .eventId(id)
        .gameId(game)
        .type(EventType.SHOT)
        .typeName(type)
        .seq(1 + random.nextInt(2_000))
        .revision(1 + random.nextInt(3))
        .tsMillis(millis())
        .homeTeam("HOM")
        .awayTeam("AWY")
        .build();
  }

  private String text() {
    StringBuilder text = new StringBuilder();
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private long number() {
    return random.nextLong() >> random.nextInt(64);
  }

  private long millis() {
    return 1_700_000_000_000L + random.nextInt(200_000_000);
  }

  private static String expected(ScoredEvent scored) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
      head(scored.event(), json);
      decimal("home_wp", scored.homeWpNanos(), 9, json);
      decimal("home_wp_even", scored.homeWpEvenNanos(), 9, json);
      decimal("wpa", scored.wpaNanos(), 9, json);
      decimal("leverage", scored.leverageMicros(), 6, json);
      json.writeArrayFieldStart("credit");
      for (Credit credit : scored.credits()) {
        json.writeStartObject();
        json.writeStringField("player_id", credit.playerId());
        json.writeStringField("team", credit.team());
        json.writeStringField("role", credit.role().wireName());
        decimal("impact", credit.impactNanos(), 9, json);
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeStringField("model", scored.model());
      json.writeBooleanField("late", scored.late());
      json.writeNumberField("context_age_ms", scored.contextAgeMillis());
      json.writeStringField("scored_at", time(scored.scoredAtMillis()));
      json.writeEndObject();
    }
    return line.toString();
  }

  private static String expected(Deferral deferral) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
      head(deferral.event(), json);
      json.writeBooleanField("deferred", true);
      json.writeStringField("class", deferral.eventClass().word());
      json.writeStringField("reason", deferral.reason().word());
      json.writeBooleanField("late", deferral.late());
      json.writeStringField("deferred_at", time(deferral.deferredAtMillis()));
      json.writeEndObject();
    }
    return line.toString();
  }

  private static void head(Event event, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("event_id", event.eventId());
    json.writeStringField("game_id", event.gameId());
    json.writeNumberField("seq", event.seq());
    if (event.revision() > 1) {
      json.writeNumberField("revision", event.revision());
    }
    json.writeStringField("ts", time(event.tsMillis()));
    json.writeStringField("type", event.typeName());
  }

  private static void decimal(String name, long scaled, int digits, JsonGenerator json)
      throws IOException {
    json.writeFieldName(name);
    json.writeNumber(BigDecimal.valueOf(scaled, digits).toPlainString());
  }

  private static String time(long millis) {
    return RFC_3339.format(Instant.ofEpochMilli(millis));
  }
}
