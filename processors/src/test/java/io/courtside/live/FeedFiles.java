package io.courtside.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.simulate.Night;
import io.courtside.simulate.SimulatedGame;
import io.courtside.simulate.SimulatedPlayer;
import io.courtside.simulate.SimulatedTeam;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The two files of a finished game as the live feed serves them.
 *
 * @param gameId the game
 * @param actions the play-by-play's list
 * @param boxScore the whole box score file
 */
public record FeedFiles(String gameId, List<JsonNode> actions, JsonNode boxScore) {
  private static final ObjectMapper JSON = new ObjectMapper();

  // Tests run in the module's folder; the data lies beside the repository.
  private static final Path RECORDED =
      Path.of(System.getProperty("courtside.shared", "../../shared"), "data", "live");

  /** Recorded games, where they are to be had; else none. */
  public static List<FeedFiles> recorded() {
    if (!Files.isDirectory(RECORDED)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(RECORDED)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("playbyplay_"))
          .sorted()
          .map(FeedFiles::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What to say where there are none. */
  public static String skipped() {
    return "skipped: no recorded games in " + RECORDED + " (set -Dcourtside.shared)";
  }

  private static FeedFiles read(Path playByPlay) {
    try {
      JsonNode game = JSON.readTree(playByPlay.toFile()).path("game");
      List<JsonNode> actions = new ArrayList<>();
      game.path("actions").forEach(actions::add);
      String name = playByPlay.getFileName().toString().replace("playbyplay", "boxscore");
      return new FeedFiles(
          game.path("gameId").asText(),
          actions,
          JSON.readTree(playByPlay.resolveSibling(name).toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A simulated night of {@code games} games. */
  public static List<SimulatedGame> night(long seed, int games) {
    return Night.simulate(seed, Instant.parse("2024-01-10T00:00:00Z"), games).games();
  }

  /** A simulated game as the feed would serve it under the league's number {@code gameId}. */
  public static FeedFiles of(SimulatedGame game, String gameId) {
    List<JsonNode> actions = new ArrayList<>();
    for (Event event : game.events()) {
      if (event.type() != EventType.GAME_START) {
        actions.add(action(event));
      }
    }
    return new FeedFiles(gameId, actions, boxScore(game, gameId));
  }

  private static ObjectNode action(Event event) {
    ObjectNode action = JSON.createObjectNode();
    action.put("actionNumber", event.seq() * 2 + event.seq() % 3);
    action.put("orderNumber", event.seq() * 10_000L);
    int tenths = (int) Math.round(event.clockSeconds() * 10);
    action.put(
        "clock",
        String.format(
            Locale.ROOT, "PT%02dM%02d.%d0S", tenths / 600, tenths % 600 / 10, tenths % 10));
    action.put("timeActual", Instant.ofEpochMilli(event.tsMillis()).toString());
    action.put("edited", Instant.ofEpochMilli(event.tsMillis()).toString());
    action.put("period", event.period());
    action.put("scoreHome", String.valueOf(event.homeScore()));
    action.put("scoreAway", String.valueOf(event.awayScore()));
    action.put("personId", event.playerId() == null ? 0 : Integer.parseInt(event.playerId()));
    action.put("teamTricode", event.team());
    if (event.player() != null) {
      action.put("playerNameI", shortName(event.player()));
    }
    event.qualifiers().forEach(action.putArray("qualifiers")::add);
    person(action, "assistPersonId", event.assistPlayerId());
    person(action, "blockPersonId", event.blockPlayerId());
    person(action, "stealPersonId", event.stealPlayerId());
    person(action, "foulDrawnPersonId", event.foulDrawnPlayerId());
    words(action, event);
    return action;
  }

  private static String shortName(String name) {
    return name.charAt(0) + ". " + name.substring(name.indexOf(' ') + 1);
  }

  private static void person(ObjectNode action, String field, String id) {
    if (id != null) {
      action.put(field, Integer.parseInt(id));
    }
  }

  private static void words(ObjectNode action, Event event) {
    switch (event.type()) {
      case SHOT -> {
        action.put("actionType", event.subtype()).put("subType", "Jump Shot");
        action.put("descriptor", "pullup").put("shotResult", event.made() ? "Made" : "Missed");
        if (!Double.isNaN(event.distanceFt())) {
          action.put("shotDistance", event.distanceFt());
        }
      }
      case FREE_THROW ->
          action
              .put("actionType", "freethrow")
              .put("subType", event.subtype())
              .put("shotResult", event.made() ? "Made" : "Missed");
      case PERIOD_START -> action.put("actionType", "period").put("subType", "start");
      case PERIOD_END -> action.put("actionType", "period").put("subType", "end");
      case GAME_END -> action.put("actionType", "game").put("subType", "end");
      default -> {
        String subtype = event.subtype() == null ? "" : event.subtype();
        int space = event.type() == EventType.FOUL ? subtype.lastIndexOf(' ') : -1;
        action.put("actionType", event.typeName()).put("subType", subtype.substring(space + 1));
        if (space > 0) {
          action.put("descriptor", subtype.substring(0, space));
        }
      }
    }
  }

  private static JsonNode boxScore(SimulatedGame game, String gameId) {
    ObjectNode file = JSON.createObjectNode();
    ObjectNode of = file.putObject("game").put("gameId", gameId);
    Instant start = Instant.ofEpochMilli(game.events().get(0).tsMillis());
    of.put("gameEt", start.atZone(ZoneId.of("America/New_York")).toOffsetDateTime().toString());
    team(of.putObject("homeTeam"), game.home());
    team(of.putObject("awayTeam"), game.away());
    return file;
  }

  private static void team(ObjectNode node, SimulatedTeam team) {
    node.put("teamTricode", team.code());
    ArrayNode players = node.putArray("players");
    for (SimulatedPlayer player : team.players()) {
      players
          .addObject()
          .put("personId", Integer.parseInt(player.id()))
          .put("name", player.name())
          .put("starter", team.starters().contains(player) ? "1" : "0");
    }
  }

  /** The box score as it is served. */
  public byte[] boxScoreBytes() {
    return utf8(boxScore);
  }

  /** The finished play-by-play as it is served. */
  public byte[] playByPlayBytes() {
    return playByPlayBytes(actions);
  }

  /** The play-by-play with another list. */
  public byte[] playByPlayBytes(List<JsonNode> list) {
    ObjectNode file = JSON.createObjectNode();
    file.putObject("meta").put("version", 1).put("code", 200);
    file.putObject("game").put("gameId", gameId).putArray("actions").addAll(list);
    return utf8(file);
  }

  private static byte[] utf8(JsonNode file) {
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return "game " + gameId;
  }
}
