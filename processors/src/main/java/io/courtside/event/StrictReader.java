package io.courtside.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads a line in whatever spelling JSON allows, and alone says of a line that is no event why it
 * is none. Not thread safe.
 */
final class StrictReader {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  // Field names are remembered by the factory, thousands of them: only their length bounds what a
  // hostile stream can fill. Guessing the encoding from a line's first bytes would take lines for
  // UTF-16 or UTF-32, and fail on some in a way of its own.
  private static final JsonFactory JSON =
      new JsonFactoryBuilder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(64)
                  .maxNumberLength(40)
                  .maxNameLength(1_000)
                  .build())
          .disable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
          .disable(JsonFactory.Feature.CHARSET_DETECTION)
          .build();

  private final SymbolTable symbols;
  private final Timestamps timestamps;
  private final EventBuilder builder = new EventBuilder();

  StrictReader(SymbolTable symbols, Timestamps timestamps) {
    this.symbols = symbols;
    this.timestamps = timestamps;
  }

  /**
   * The event in {@code bytes[from, from + length)}, one line without its newline.
   *
   * @throws NotAnEvent where the line is none, with the reason
   */
  Event event(byte[] bytes, int from, int length) throws NotAnEvent {
    if (isBlank(bytes, from, length)) {
      throw new NotAnEvent(Refusal.EMPTY_LINE, "the line is empty");
    }
    int mark = markLength(bytes, from, length);
    try (JsonParser json = JSON.createParser(bytes, from + mark, length - mark)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        json.skipChildren();
        requireEnd(json);
        throw new NotAnEvent(Refusal.NOT_AN_OBJECT, "the line is JSON but no object");
      }
      builder.reset();
      int found = 0;
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        json.nextToken();
        found |= field(name, json);
      }
      requireEnd(json);
      if (found != EventForm.ALL_REQUIRED) {
        String missing = EventForm.REQUIRED.get(Integer.numberOfTrailingZeros(~found));
        throw new NotAnEvent(Refusal.MISSING_FIELD, missing + " is required");
      }
      return played(builder.build());
    } catch (JsonProcessingException e) {
      throw new NotAnEvent(Refusal.MALFORMED_JSON, reason(e.getOriginalMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
  }

  private static Event played(Event event) throws NotAnEvent {
    if (!EventForm.hasTwoTeams(event)) {
      throw new NotAnEvent(
          Refusal.OUT_OF_RANGE, "home_team and away_team are both " + cut(event.homeTeam()));
    }
    return event;
  }

  private static void requireEnd(JsonParser json) throws IOException, NotAnEvent {
    if (json.nextToken() != null) {
      throw new NotAnEvent(Refusal.MALFORMED_JSON, "more follows after the end of the value");
    }
  }

  private static boolean isBlank(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] != ' ' && bytes[i] != '\t' && bytes[i] != '\r') {
        return false;
      }
    }
    return true;
  }

  private static int markLength(byte[] bytes, int from, int length) {
    int mark = BYTE_ORDER_MARK.length;
    boolean marked =
        length >= mark && Arrays.equals(bytes, from, from + mark, BYTE_ORDER_MARK, 0, mark);
    return marked ? mark : 0;
  }

  /** Reads one field's value; the bit of the required field it was, or 0. */
  private int field(String name, JsonParser json) throws IOException, NotAnEvent {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return 0;
    }
    switch (name) {
      case "event_id" -> {
        builder.eventId(id(name, json, false));
        return 1;
      }
      case "game_id" -> {
        builder.gameId(id(name, json, true));
        return 1 << 1;
      }
      case "seq" -> {
        builder.seq(integer(name, json, 1, EventParser.MAX_SEQ));
        return 1 << 2;
      }
      case "ts" -> {
        builder.tsMillis(time(name, json));
        return 1 << 3;
      }
      case "period" -> {
        builder.period(integer(name, json, 1, EventForm.MAX_PERIOD));
        return 1 << 4;
      }
      case "clock" -> {
        builder.clockSeconds(number(name, json, 0, EventForm.MAX_CLOCK_SECONDS));
        return 1 << 5;
      }
      case "type" -> {
        builder.typeName(id(name, json, true));
        return 1 << 6;
      }
      case "home_team" -> {
        builder.homeTeam(id(name, json, true));
        return 1 << 7;
      }
      case "away_team" -> {
        builder.awayTeam(id(name, json, true));
        return 1 << 8;
      }
      case "home_score" -> {
        builder.homeScore(integer(name, json, 0, EventForm.MAX_SCORE));
        return 1 << 9;
      }
      case "away_score" -> {
        builder.awayScore(integer(name, json, 0, EventForm.MAX_SCORE));
        return 1 << 10;
      }
      default -> {
        optionalField(name, json);
        return 0;
      }
    }
  }

  private void optionalField(String name, JsonParser json) throws IOException, NotAnEvent {
    switch (name) {
      case "team" -> builder.team(id(name, json, true));
      case "player_id" -> builder.playerId(id(name, json, true));
      case "player" -> builder.player(id(name, json, true));
      case "subtype" -> builder.subtype(id(name, json, true));
      case "made" -> builder.made(bool(name, json));
      case "points" -> builder.points(integer(name, json, 0, EventForm.MAX_POINTS));
      case "distance_ft" -> builder.distanceFt(number(name, json, 0, EventForm.MAX_DISTANCE_FT));
      case "assist_player_id" -> builder.assistPlayerId(id(name, json, true));
      case "block_player_id" -> builder.blockPlayerId(id(name, json, true));
      case "steal_player_id" -> builder.stealPlayerId(id(name, json, true));
      case "foul_drawn_player_id" -> builder.foulDrawnPlayerId(id(name, json, true));
      case "qualifiers" -> builder.qualifiers(texts(name, json));
      case "season" -> builder.season(id(name, json, true));
      case "season_type" -> builder.seasonType(id(name, json, true));
      case "game_date" -> builder.gameDate(id(name, json, true));
      case "starters" -> builder.starters(texts(name, json));
      case "revision" -> builder.revision(integer(name, json, 1, EventParser.MAX_REVISION));
      default -> json.skipChildren();
    }
  }

  private String id(String name, JsonParser json, boolean comesAgain)
      throws IOException, NotAnEvent {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw wrongType(name, "text", json);
    }
    int length = json.getTextLength();
    if (length == 0 || length > EventForm.MAX_ID_LENGTH) {
      throw new NotAnEvent(
          Refusal.OUT_OF_RANGE,
          name + " has " + length + " characters; allowed are 1 to " + EventForm.MAX_ID_LENGTH);
    }
    char[] chars = json.getTextCharacters();
    int from = json.getTextOffset();
    requireWholeCharacters(name, chars, from, from + length);
    return comesAgain ? symbols.text(chars, from, length) : new String(chars, from, length);
  }

  /** Half a surrogate pair has no UTF-8: as a key it would turn into another text. */
  private static void requireWholeCharacters(String name, char[] chars, int from, int to)
      throws NotAnEvent {
    for (int i = from; i < to; i++) {
      if (Character.isSurrogate(chars[i])) {
        if (i + 1 == to || !Character.isSurrogatePair(chars[i], chars[i + 1])) {
          throw new NotAnEvent(Refusal.MALFORMED_JSON, name + " has half a surrogate pair");
        }
        i++;
      }
    }
  }

  private List<String> texts(String name, JsonParser json) throws IOException, NotAnEvent {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw wrongType(name, "a list of texts", json);
    }
    List<String> texts = new ArrayList<>(2);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (texts.size() == EventForm.MAX_LIST) {
        throw new NotAnEvent(
            Refusal.OUT_OF_RANGE, name + " has more than " + EventForm.MAX_LIST + " entries");
      }
      texts.add(id(name, json, true));
    }
    return texts;
  }

  private static int integer(String name, JsonParser json, int min, int max)
      throws IOException, NotAnEvent {
    if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
      throw wrongType(name, "a whole number", json);
    }
    if (json.getNumberType() == JsonParser.NumberType.INT) {
      int value = json.getIntValue();
      if (value >= min && value <= max) {
        return value;
      }
    }
    throw outOfRange(name, json.getText(), min, max);
  }

  private static double number(String name, JsonParser json, double min, double max)
      throws IOException, NotAnEvent {
    if (!json.currentToken().isNumeric()) {
      throw wrongType(name, "a number", json);
    }
    double value = json.getDoubleValue();
    if (!(value >= min && value <= max)) {
      throw outOfRange(name, json.getText(), min, max);
    }
    return value;
  }

  private static boolean bool(String name, JsonParser json) throws NotAnEvent {
    if (!json.currentToken().isBoolean()) {
      throw wrongType(name, "true or false", json);
    }
    return json.currentToken() == JsonToken.VALUE_TRUE;
  }

  private long time(String name, JsonParser json) throws IOException, NotAnEvent {
    if (json.currentToken() != JsonToken.VALUE_STRING) {
      throw wrongType(name, "an RFC 3339 time", json);
    }
    try {
      return timestamps.millis(
          json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    } catch (DateTimeException e) {
      throw new NotAnEvent(
          Refusal.OUT_OF_RANGE, name + " is no RFC 3339 time: " + cut(json.getText()));
    }
  }

  private static NotAnEvent wrongType(String name, String expected, JsonParser json) {
    return new NotAnEvent(
        Refusal.WRONG_TYPE, name + " must be " + expected + ", not " + said(json.currentToken()));
  }

  private static NotAnEvent outOfRange(String name, String value, Object min, Object max) {
    return new NotAnEvent(
        Refusal.OUT_OF_RANGE, name + "=" + cut(value) + "; allowed are " + min + " to " + max);
  }

  private static String said(JsonToken token) {
    return switch (token) {
      case VALUE_STRING -> "text";
      case VALUE_NUMBER_INT -> "a whole number";
      case VALUE_NUMBER_FLOAT -> "a number with a fraction";
      case VALUE_TRUE, VALUE_FALSE -> "true or false";
      case START_ARRAY -> "a list";
      case START_OBJECT -> "an object";
      default -> "nothing";
    };
  }

  private static String cut(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }

  /** The parser's first line, without its advice to programmers. */
  private static String reason(String message) {
    int end = message.indexOf('\n');
    String line = end < 0 ? message : message.substring(0, end);
    int advice = line.indexOf(": enable ");
    return advice < 0 ? line : line.substring(0, advice);
  }
}
