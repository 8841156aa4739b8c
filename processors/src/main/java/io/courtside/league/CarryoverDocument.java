package io.courtside.league;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.score.ShotForm;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A {@link Carryover} as JSON: {@code season}, {@code rating_micros} by team, and by player id an
 * array: points a game in millionths, then the counts of {@link ShotForm#of}.
 */
public final class CarryoverDocument {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CarryoverDocument() {}

  /** The document of {@code known}, its fields in order of their names. */
  public static ObjectNode of(Carryover known) {
    ObjectNode json = JSON.createObjectNode();
    json.put("season", known.season().label());
    ObjectNode ratings = json.putObject("rating_micros");
    new TreeMap<>(known.ratings()).forEach(ratings::put);
    ObjectNode players = json.putObject("players");
    new TreeMap<>(known.players())
        .forEach(
            (id, player) -> {
              ArrayNode numbers = players.putArray(id).add(player.scoringMicros());
              for (int count : player.shots().counts()) {
                numbers.add(count);
              }
            });
    return json;
  }

  /**
   * Reads such a document.
   *
   * @throws IOException where it is none
   */
  public static Carryover read(JsonNode json) throws IOException {
    try {
      Map<String, Long> ratings = new HashMap<>();
      json.path("rating_micros").forEachEntry((team, micros) -> ratings.put(team, whole(micros)));
      Map<String, Carryover.Player> players = new HashMap<>();
      json.path("players").forEachEntry((id, numbers) -> players.put(id, player(numbers)));
      return new Carryover(Season.labelled(json.path("season").asText()), ratings, players);
    } catch (IllegalArgumentException e) {
      throw new IOException("what is carried over cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads such a document from its text. */
  public static Carryover read(String text) throws IOException {
    return read(JSON.readTree(text));
  }

  private static Carryover.Player player(JsonNode numbers) {
    int[] counts = new int[Math.max(0, numbers.size() - 1)];
    for (int i = 0; i < counts.length; i++) {
      counts[i] = Math.toIntExact(whole(numbers.path(i + 1)));
    }
    return new Carryover.Player(whole(numbers.path(0)), ShotForm.of(counts));
  }

  private static long whole(JsonNode number) {
    if (!number.isIntegralNumber()) {
      throw new IllegalArgumentException("there must be a whole number in place of " + number);
    }
    return number.longValue();
  }
}
