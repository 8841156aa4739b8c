package io.courtside.live;

import com.fasterxml.jackson.databind.JsonNode;
import io.courtside.event.EventBuilder;
import io.courtside.event.EventType;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads one action of a play-by-play as a play. */
final class ActionReader {
  private static final int MOST_PERIODS = 20;
  private static final int HIGHEST_SCORE = 999;
  private static final double LONGEST_CLOCK = 720;
  private static final double LONGEST_SHOT = 100;
  private static final int MOST_QUALIFIERS = 64;

  private ActionReader() {}

  /** The action; empty where its place, time or score cannot be read. */
  static Optional<FeedAction> read(String gameId, JsonNode action) {
    try {
      EventBuilder play = new EventBuilder().gameId(gameId);
      place(action, play);
      actor(action, play);
      what(action, play);
      return Optional.of(
          new FeedAction(
              number(action, "orderNumber", Long.MIN_VALUE, Long.MAX_VALUE), play.build()));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException e) {
      return Optional.empty();
    }
  }

  private static void place(JsonNode action, EventBuilder play) {
    Duration clock = Duration.parse(action.path("clock").asText());
    double seconds = clock.toMillis() / 1000.0;
    if (!(seconds >= 0 && seconds <= LONGEST_CLOCK)) {
      throw new IllegalArgumentException("clock " + seconds);
    }
    play.tsMillis(Instant.parse(action.path("timeActual").asText()).toEpochMilli())
        .period((int) number(action, "period", 1, MOST_PERIODS))
        .clockSeconds(seconds)
        .homeScore((int) number(action, "scoreHome", 0, HIGHEST_SCORE))
        .awayScore((int) number(action, "scoreAway", 0, HIGHEST_SCORE));
  }

  /** A whole number, as number or text: the feed writes scores as texts. */
  private static long number(JsonNode action, String field, long least, long most) {
    long value = Long.parseLong(action.path(field).asText());
    if (value < least || value > most) {
      throw new IllegalArgumentException(field + " " + value);
    }
    return value;
  }

  private static void actor(JsonNode action, EventBuilder play) {
    play.team(FeedText.of(action, "teamTricode"));
    String player = FeedText.id(action, "personId");
    if (player != null) {
      play.playerId(player).player(FeedText.of(action, "playerNameI"));
    }
    play.assistPlayerId(FeedText.id(action, "assistPersonId"))
        .blockPlayerId(FeedText.id(action, "blockPersonId"))
        .stealPlayerId(FeedText.id(action, "stealPersonId"))
        .foulDrawnPlayerId(FeedText.id(action, "foulDrawnPersonId"))
        .qualifiers(qualifiers(action));
  }

  private static List<String> qualifiers(JsonNode action) {
    List<String> qualifiers = new ArrayList<>();
    for (JsonNode qualifier : action.path("qualifiers")) {
      String text = FeedText.fit(qualifier.asText());
      if (text != null && qualifiers.size() < MOST_QUALIFIERS) {
        qualifiers.add(text);
      }
    }
    return List.copyOf(qualifiers);
  }

  private static void what(JsonNode action, EventBuilder play) {
    String kind = FeedText.of(action, "actionType");
    if (kind == null) {
      throw new IllegalArgumentException("no actionType");
    }
    switch (kind) {
      case "2pt" -> shot(action, kind, 2, play);
      case "3pt" -> shot(action, kind, 3, play);
      case "freethrow" ->
          attempt(
              action, 1, play.type(EventType.FREE_THROW).subtype(FeedText.of(action, "subType")));
      case "period", "game" -> play.typeName(kind + "_" + action.path("subType").asText());
      case "jumpball" -> play.type(EventType.JUMP_BALL).subtype(words(action));
      case "instantreplay" -> play.type(EventType.INSTANT_REPLAY).subtype(words(action));
      // What has the feed's own word: rebound, turnover, steal, block, foul, substitution, timeout,
      // violation, stoppage, ejection, and whatever the league thinks of next.
      default -> play.typeName(kind).subtype(words(action));
    }
  }

  private static void shot(JsonNode action, String kind, int points, EventBuilder play) {
    attempt(action, points, play.type(EventType.SHOT).subtype(kind));
    double feet = action.path("shotDistance").asDouble(Double.NaN);
    if (feet >= 0 && feet <= LONGEST_SHOT) {
      play.distanceFt(feet);
    }
  }

  private static void attempt(JsonNode action, int points, EventBuilder play) {
    boolean made = action.path("shotResult").asText().equals("Made");
    play.made(made).points(made ? points : 0);
  }

  /** The feed's words for the finer kind: {@code shooting personal}, {@code bad pass}. */
  private static String words(JsonNode action) {
    String descriptor = FeedText.of(action, "descriptor");
    String subtype = FeedText.of(action, "subType");
    if (descriptor == null || subtype == null) {
      return descriptor == null ? subtype : descriptor;
    }
    return FeedText.fit(descriptor + " " + subtype);
  }
}
