package io.courtside.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import io.courtside.event.Event;
import io.courtside.score.Credit;
import io.courtside.score.ScoredEvent;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Writes scored events as the lines of the scored log. Not thread safe. */
public final class ScoredLines {
  // Names encoded once: they make up most of a line.
  private static final SerializedString EVENT_ID = new SerializedString("event_id");
  private static final SerializedString GAME_ID = new SerializedString("game_id");
  private static final SerializedString SEQ = new SerializedString("seq");
  private static final SerializedString REVISION = new SerializedString("revision");
  private static final SerializedString TS = new SerializedString("ts");
  private static final SerializedString TYPE = new SerializedString("type");
  private static final SerializedString HOME_WP = new SerializedString("home_wp");
  private static final SerializedString HOME_WP_EVEN = new SerializedString("home_wp_even");
  private static final SerializedString WPA = new SerializedString("wpa");
  private static final SerializedString LEVERAGE = new SerializedString("leverage");
  private static final SerializedString CREDIT = new SerializedString("credit");
  private static final SerializedString MODEL = new SerializedString("model");
  private static final SerializedString LATE = new SerializedString("late");
  private static final SerializedString CONTEXT_AGE_MS = new SerializedString("context_age_ms");
  private static final SerializedString SCORED_AT = new SerializedString("scored_at");
  private static final SerializedString PLAYER_ID = new SerializedString("player_id");
  private static final SerializedString TEAM = new SerializedString("team");
  private static final SerializedString ROLE = new SerializedString("role");
  private static final SerializedString IMPACT = new SerializedString("impact");

  private final LineBuffer lines = new LineBuffer();
  private final TimeText eventTime = new TimeText();
  private final TimeText scoredTime = new TimeText();

  /**
   * Appends {@code events} to a journal.
   *
   * @param committed position after which they are written
   * @return the position after them
   * @throws IOException where they could not be written; nothing counts as appended then
   */
  public JournalPosition append(
      List<ScoredEvent> events, Journal journal, JournalPosition committed) throws IOException {
    lines.clear();
    for (ScoredEvent scored : events) {
      lines.line(json -> write(scored, json));
    }
    lines.flush();
    return journal.append(lines.array(), lines.length(), committed);
  }

  /** The line of one event, without its newline. */
  public byte[] line(ScoredEvent scored) {
    lines.clear();
    lines.line(json -> write(scored, json));
    lines.flush();
    return Arrays.copyOf(lines.array(), lines.length() - 1);
  }

  private void write(ScoredEvent scored, JsonGenerator json) throws IOException {
    Event event = scored.event();
    text(json, EVENT_ID, event.eventId());
    text(json, GAME_ID, event.gameId());
    json.writeFieldName(SEQ);
    json.writeNumber(event.seq());
    if (event.revision() > 1) {
      json.writeFieldName(REVISION);
      json.writeNumber(event.revision());
    }
    text(json, TS, eventTime.of(event.tsMillis()));
    text(json, TYPE, event.typeName());
    billionths(json, HOME_WP, scored.homeWpNanos());
    billionths(json, HOME_WP_EVEN, scored.homeWpEvenNanos());
    billionths(json, WPA, scored.wpaNanos());
    json.writeFieldName(LEVERAGE);
    lines.millionths(json, scored.leverageMicros());
    json.writeFieldName(CREDIT);
    json.writeStartArray();
    for (Credit credit : scored.credits()) {
      write(credit, json);
    }
    json.writeEndArray();
    text(json, MODEL, scored.model());
    json.writeFieldName(LATE);
    json.writeBoolean(scored.late());
    json.writeFieldName(CONTEXT_AGE_MS);
    json.writeNumber(scored.contextAgeMillis());
    text(json, SCORED_AT, scoredTime.of(scored.scoredAtMillis()));
  }

  private void write(Credit credit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    text(json, PLAYER_ID, credit.playerId());
    text(json, TEAM, credit.team());
    text(json, ROLE, credit.role().wireName());
    billionths(json, IMPACT, credit.impactNanos());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, SerializedString name, String value)
      throws IOException {
    json.writeFieldName(name);
    json.writeString(value);
  }

  private void billionths(JsonGenerator json, SerializedString name, long nanos)
      throws IOException {
    json.writeFieldName(name);
    lines.billionths(json, nanos);
  }
}
