package io.courtside.season;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** How leaders are written down. */
public enum LeadersFormat {
  /** A table for people, its units beneath it. */
  TEXT,
  /** One document, the players in order. */
  JSON,
  /** A line a player beneath a line of names. */
  CSV;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The leaders, in lines, the last one ended too. */
  public String text(Leaders leaders) {
    return switch (this) {
      case TEXT -> LeadersTable.text(leaders);
      case JSON -> json(leaders);
      case CSV -> csv(leaders);
    };
  }

  private static String json(Leaders leaders) {
    ObjectNode document = MAPPER.createObjectNode();
    document.put("of", leaders.title());
    document.put("by", leaders.ranking().name().toLowerCase(Locale.ROOT));
    document.put("min_minutes", leaders.leastMinutes());
    document.put("eligible", leaders.eligible());
    ArrayNode players = document.putArray("players");
    for (PlayerSums player : leaders.players()) {
      ObjectNode line = players.addObject();
      line.put("player_id", player.id());
      line.put("player", player.name());
      ArrayNode teams = line.putArray("teams");
      player.teams().forEach(teams::add);
      line.put("games", player.totals().games());
      line.put("minutes", player.minutes());
      line.put("points", player.totals().points());
      line.put("impact", player.impact());
      line.put("impact_per36", player.per36());
      line.put("impact_clutch", player.clutch());
    }
    return document.toPrettyString() + "\n";
  }

  private static String csv(Leaders leaders) {
    StringBuilder lines =
        new StringBuilder(
            "rank,player_id,player,teams,games,minutes,points,impact,impact_per36,impact_clutch\n");
    int rank = 0;
    for (PlayerSums player : leaders.players()) {
      rank++;
      List<String> fields =
          List.of(
              Integer.toString(rank),
              quoted(player.id()),
              quoted(player.name()),
              quoted(String.join(" ", player.teams())),
              Integer.toString(player.totals().games()),
              number("%.2f", player.minutes()),
              Integer.toString(player.totals().points()),
              number("%.9f", player.impact()),
              number("%.9f", player.per36()),
              number("%.9f", player.clutch()));
      lines.append(String.join(",", fields)).append('\n');
    }
    return lines.toString();
  }

  private static String number(String format, double value) {
    return String.format(Locale.ROOT, format, value);
  }

  private static String quoted(String field) {
    return field.matches("(?s).*[\",\\r\\n].*") ? '"' + field.replace("\"", "\"\"") + '"' : field;
  }
}
