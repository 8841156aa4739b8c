package io.courtside.bench.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.courtside.event.Event;
import io.courtside.event.EventBuilder;
import io.courtside.event.NotAnEvent;
import io.courtside.event.Refusal;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;

/**
 * Reads lines with Jackson's object mapper: what a job on Flink does that was not written by the
 * authors of another reader. It checks less than Courtside does: that there is an id, a game, a
 * place in it and a time.
 */
final class JacksonReader implements LineReader {

  /** A line, field by field. */
  @JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
  record Line(
      String eventId,
      String gameId,
      int seq,
      String ts,
      int period,
      double clock,
      String type,
      String homeTeam,
      String awayTeam,
      int homeScore,
      int awayScore,
      String team,
      String playerId,
      String player,
      String subtype,
      boolean made,
      int points,
      Double distanceFt,
      String assistPlayerId,
      String blockPlayerId,
      String stealPlayerId,
      String foulDrawnPlayerId,
      List<String> qualifiers,
      String season,
      String seasonType,
      String gameDate,
      List<String> starters,
      Integer revision) {}

  private static final ObjectReader READER =
      JsonMapper.builder()
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readerFor(Line.class);

  @Override
  public Event event(byte[] bytes) throws NotAnEvent {
    try {
      Line line = READER.readValue(bytes);
      if (line.eventId() == null || line.gameId() == null || line.type() == null) {
        throw new NotAnEvent(Refusal.MISSING_FIELD, "event_id, game_id or type is missing");
      }
      if (line.seq() < 1 || line.ts() == null) {
        throw new NotAnEvent(Refusal.MISSING_FIELD, "seq or ts is missing");
      }
      return event(line);
    } catch (JsonProcessingException | DateTimeException e) {
      throw new NotAnEvent(Refusal.MALFORMED_JSON, e.getMessage());
    } catch (IOException e) {
      throw new IllegalStateException("no file is read here", e);
    }
  }

  private static Event event(Line line) {
    return new EventBuilder()
        .eventId(line.eventId())
        .gameId(line.gameId())
        .seq(line.seq())
        .tsMillis(Instant.parse(line.ts()).toEpochMilli())
        .period(line.period())
        .clockSeconds(line.clock())
        .typeName(line.type())
        .homeTeam(line.homeTeam())
        .awayTeam(line.awayTeam())
        .homeScore(line.homeScore())
        .awayScore(line.awayScore())
        .team(line.team())
        .playerId(line.playerId())
        .player(line.player())
        .subtype(line.subtype())
        .made(line.made())
        .points(line.points())
        .distanceFt(line.distanceFt() == null ? Double.NaN : line.distanceFt())
        .assistPlayerId(line.assistPlayerId())
        .blockPlayerId(line.blockPlayerId())
        .stealPlayerId(line.stealPlayerId())
        .foulDrawnPlayerId(line.foulDrawnPlayerId())
        .qualifiers(line.qualifiers() == null ? List.of() : line.qualifiers())
        .season(line.season())
        .seasonType(line.seasonType())
        .gameDate(line.gameDate())
        .starters(line.starters() == null ? List.of() : line.starters())
        .revision(line.revision() == null ? 1 : line.revision())
        .build();
  }
}
