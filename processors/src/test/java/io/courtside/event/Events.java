package io.courtside.event;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Small builders of events and of the lines they are read from. */
public final class Events {
  /** When the games of the tests begin, milliseconds since the epoch. */
  public static final long TIP_OFF = Instant.parse("2023-10-24T23:36:00Z").toEpochMilli();

  private Events() {}

  /** A builder of a play of {@code game}, one second after the play before it. */
  public static EventBuilder builder(EventType type, String game, int seq) {
    return new EventBuilder()
        .eventId(game + "-" + seq)
        .gameId(game)
        .seq(seq)
        .tsMillis(TIP_OFF + seq * 1_000L)
        .period(1)
        .clockSeconds(Math.max(0, 720 - seq))
        .type(type)
        .homeTeam("DEN")
        .awayTeam("LAL");
  }

  /** A two-point shot of the home team that went in. */
  public static Event shot(String game, int seq) {
    return builder(EventType.SHOT, game, seq)
        .team("DEN")
        .playerId("203999")
        .player("Nikola Jokić")
        .subtype("2pt")
        .made(true)
        .points(2)
        .homeScore(2)
        .build();
  }

  /** The fields of a valid line, each with its value as JSON text. */
  public static Map<String, String> fields() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("event_id", "\"g-7\"");
    fields.put("game_id", "\"g\"");
    fields.put("seq", "7");
    fields.put("ts", "\"2023-10-24T23:36:07.000Z\"");
    fields.put("period", "1");
    fields.put("clock", "713.5");
    fields.put("type", "\"shot\"");
    fields.put("team", "\"DEN\"");
    fields.put("player_id", "\"203999\"");
    fields.put("player", "\"Nikola Jokić\"");
    fields.put("subtype", "\"2pt\"");
    fields.put("made", "true");
    fields.put("points", "2");
    fields.put("qualifiers", "[\"fastbreak\",\"2ndchance\"]");
    fields.put("home_team", "\"DEN\"");
    fields.put("away_team", "\"LAL\"");
    fields.put("home_score", "2");
    fields.put("away_score", "0");
    return fields;
  }

  /** A valid line. */
  public static String line() {
    return line(fields());
  }

  /** A valid line but for one field, which has {@code json} as its value. */
  public static String lineWith(String field, String json) {
    Map<String, String> fields = fields();
    fields.put(field, json);
    return line(fields);
  }

  /** A valid line but for one field, which is not there. */
  public static String lineWithout(String field) {
    Map<String, String> fields = fields();
    fields.remove(field);
    return line(fields);
  }

  /** A line with these fields, each value given as JSON text. */
  public static String line(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> '"' + field.getKey() + "\":" + field.getValue())
        .collect(Collectors.joining(",", "{", "}"));
  }

  /** The bytes of a text as they stand in a file. */
  public static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
