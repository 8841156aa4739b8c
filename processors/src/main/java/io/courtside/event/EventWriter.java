package io.courtside.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes events as lines of event form version 1: what {@link EventParser} reads.
 *
 * <p>A field the event does not have is left out, not written as {@code null}. {@code made} and
 * {@code points} stand on shots and free throws, and elsewhere only where they say something. Not
 * thread safe: one writer a thread.
 */
public final class EventWriter {
  private static final JsonFactory JSON = new JsonFactory();
  private static final DateTimeFormatter RFC_3339 =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

  private final ByteArrayOutputStream buffer = new ByteArrayOutputStream(1024);

  /** The event as one line of UTF-8, its newline included. */
  public byte[] line(Event event) {
    buffer.reset();
    append(event, buffer);
    return buffer.toByteArray();
  }

  /** Appends the event's line, its newline included, to {@code out}. */
  public void append(Event event, ByteArrayOutputStream out) {
    try (JsonGenerator json = JSON.createGenerator(out)) {
      json.writeStartObject();
      place(event, json);
      actor(event, json);
      outcome(event, json);
      others(event, json);
      game(event, json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("writing to memory cannot fail", e);
    }
    out.write('\n');
  }

  private static void place(Event event, JsonGenerator json) throws IOException {
    json.writeStringField("event_id", event.eventId());
    json.writeStringField("game_id", event.gameId());
    json.writeNumberField("seq", event.seq());
    json.writeStringField("ts", RFC_3339.format(Instant.ofEpochMilli(event.tsMillis())));
    json.writeNumberField("period", event.period());
    json.writeNumberField("clock", event.clockSeconds());
    json.writeStringField("type", event.typeName());
  }

  private static void actor(Event event, JsonGenerator json) throws IOException {
    text("team", event.team(), json);
    text("player_id", event.playerId(), json);
    text("player", event.player(), json);
    text("subtype", event.subtype(), json);
  }

  private static void outcome(Event event, JsonGenerator json) throws IOException {
    boolean attempt = event.type() == EventType.SHOT || event.type() == EventType.FREE_THROW;
    if (attempt || event.made()) {
      json.writeBooleanField("made", event.made());
    }
    if (attempt || event.points() != 0) {
      json.writeNumberField("points", event.points());
    }
    double distance = event.distanceFt();
    if (distance == (int) distance) {
      json.writeNumberField("distance_ft", (int) distance);
    } else if (!Double.isNaN(distance)) {
      json.writeNumberField("distance_ft", distance);
    }
  }

  private static void others(Event event, JsonGenerator json) throws IOException {
    text("assist_player_id", event.assistPlayerId(), json);
    text("block_player_id", event.blockPlayerId(), json);
    text("steal_player_id", event.stealPlayerId(), json);
    text("foul_drawn_player_id", event.foulDrawnPlayerId(), json);
    texts("qualifiers", event.qualifiers(), json);
  }

  private static void game(Event event, JsonGenerator json) throws IOException {
    text("season", event.season(), json);
    text("season_type", event.seasonType(), json);
    text("game_date", event.gameDate(), json);
    texts("starters", event.starters(), json);
    json.writeStringField("home_team", event.homeTeam());
    json.writeStringField("away_team", event.awayTeam());
    json.writeNumberField("home_score", event.homeScore());
    json.writeNumberField("away_score", event.awayScore());
    if (event.revision() != 1) {
      json.writeNumberField("revision", event.revision());
    }
  }

  private static void text(String name, String value, JsonGenerator json) throws IOException {
    if (value != null) {
      json.writeStringField(name, value);
    }
  }

  private static void texts(String name, List<String> values, JsonGenerator json)
      throws IOException {
    if (values.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }
}
