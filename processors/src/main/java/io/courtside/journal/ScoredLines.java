package io.courtside.journal;

import com.fasterxml.jackson.core.JsonGenerator;
import io.courtside.event.Event;
import io.courtside.score.Credit;
import io.courtside.score.ScoredEvent;
import java.io.IOException;
import java.util.List;

/** Writes scored events as the lines of the scored log. Not thread safe. */
public final class ScoredLines {
  private final LineBuffer lines = new LineBuffer();

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

  private void write(ScoredEvent scored, JsonGenerator json) throws IOException {
    Event event = scored.event();
    json.writeStringField("event_id", event.eventId());
    json.writeStringField("game_id", event.gameId());
    json.writeNumberField("seq", event.seq());
    json.writeStringField("ts", lines.time(event.tsMillis()));
    json.writeStringField("type", event.typeName());
    json.writeFieldName("home_wp");
    lines.billionths(json, scored.homeWpNanos());
    json.writeFieldName("home_wp_even");
    lines.billionths(json, scored.homeWpEvenNanos());
    json.writeFieldName("wpa");
    lines.billionths(json, scored.wpaNanos());
    json.writeFieldName("leverage");
    lines.millionths(json, scored.leverageMicros());
    json.writeArrayFieldStart("credit");
    for (Credit credit : scored.credits()) {
      write(credit, json);
    }
    json.writeEndArray();
    json.writeStringField("model", scored.model());
    json.writeBooleanField("late", scored.late());
    json.writeNumberField("context_age_ms", scored.contextAgeMillis());
    json.writeStringField("scored_at", lines.time(scored.scoredAtMillis()));
  }

  private void write(Credit credit, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("player_id", credit.playerId());
    json.writeStringField("team", credit.team());
    json.writeStringField("role", credit.role().wireName());
    json.writeFieldName("impact");
    lines.billionths(json, credit.impactNanos());
    json.writeEndObject();
  }
}
