package io.courtside.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the files of the live feed: play-by-play and box score of a game. */
public final class FeedReader {
  private static final ObjectMapper JSON = new ObjectMapper();
  // It becomes part of a file's name.
  private static final Pattern GAME_ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d\\d-\\d\\d");
  // What the parser adds for programmers.
  private static final Pattern ADVICE = Pattern.compile(" \\(start marker.*", Pattern.DOTALL);
  private static final int ON_COURT = 5;

  private FeedReader() {}

  /**
   * Reads either of the two.
   *
   * @return a {@link PlayByPlay} or a {@link BoxScore}
   * @throws NotAFeed where it is neither, with the reason
   */
  public static Object either(byte[] body) throws NotAFeed {
    JsonNode game = game(body);
    if (game.path("actions").isArray()) {
      return playByPlay(game);
    }
    if (game.path("homeTeam").isObject()) {
      return boxScore(game);
    }
    throw new NotAFeed("has neither game.actions, as a play-by-play, nor game.homeTeam");
  }

  /**
   * Reads a play-by-play.
   *
   * @throws NotAFeed where it is none, with the reason
   */
  public static PlayByPlay playByPlay(byte[] body) throws NotAFeed {
    return playByPlay(game(body));
  }

  /**
   * Reads a box score.
   *
   * @throws NotAFeed where it is none, with the reason
   */
  public static BoxScore boxScore(byte[] body) throws NotAFeed {
    return boxScore(game(body));
  }

  private static JsonNode game(byte[] body) throws NotAFeed {
    JsonNode game;
    try {
      game = JSON.readTree(body).path("game");
    } catch (JsonProcessingException e) {
      throw new NotAFeed("is no JSON: " + ADVICE.matcher(e.getOriginalMessage()).replaceAll(""));
    } catch (IOException e) {
      throw new UncheckedIOException("reading from memory cannot fail", e);
    }
    if (!GAME_ID.matcher(game.path("gameId").asText()).matches()) {
      throw new NotAFeed("has no game.gameId, as every file of the live feed has");
    }
    return game;
  }

  private static PlayByPlay playByPlay(JsonNode game) throws NotAFeed {
    JsonNode list = game.path("actions");
    if (!list.isArray()) {
      throw new NotAFeed("has no list game.actions; is it the box score?");
    }
    String gameId = game.path("gameId").asText();
    List<FeedAction> actions = new ArrayList<>(list.size());
    for (JsonNode node : list) {
      ActionReader.read(gameId, node).ifPresent(actions::add);
    }
    return new PlayByPlay(gameId, actions, list.size() - actions.size());
  }

  private static BoxScore boxScore(JsonNode game) throws NotAFeed {
    String home = FeedText.of(game.path("homeTeam"), "teamTricode");
    String away = FeedText.of(game.path("awayTeam"), "teamTricode");
    if (home == null || away == null) {
      throw new NotAFeed("does not name game.homeTeam and game.awayTeam; is it the play-by-play?");
    }
    List<String> starters = new ArrayList<>(starters(game.path("homeTeam")));
    List<String> visitors = starters(game.path("awayTeam"));
    boolean all = starters.size() == ON_COURT && visitors.size() == ON_COURT;
    starters.addAll(visitors);
    Map<String, String> names = new HashMap<>();
    names(game.path("homeTeam"), names);
    names(game.path("awayTeam"), names);
    return new BoxScore(
        game.path("gameId").asText(), home, away, date(game), all ? starters : List.of(), names);
  }

  private static String date(JsonNode game) {
    String time = game.path("gameEt").asText();
    String date = time.substring(0, Math.min(10, time.length()));
    return DATE.matcher(date).matches() ? date : null;
  }

  private static List<String> starters(JsonNode team) {
    List<String> ids = new ArrayList<>();
    for (JsonNode player : team.path("players")) {
      if (player.path("starter").asText().equals("1")) {
        Optional.ofNullable(FeedText.id(player, "personId")).ifPresent(ids::add);
      }
    }
    ids.sort(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()));
    return ids;
  }

  private static void names(JsonNode team, Map<String, String> names) {
    for (JsonNode player : team.path("players")) {
      String id = FeedText.id(player, "personId");
      String name = FeedText.of(player, "name");
      if (id != null && name != null) {
        names.put(id, name);
      }
    }
  }
}
