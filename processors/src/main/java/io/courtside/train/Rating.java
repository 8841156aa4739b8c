package io.courtside.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What somebody else thinks of a player's season.
 *
 * @param minutes minutes played
 * @param rate how good the player was while on court
 * @param total what it came to over the season
 */
record Rating(double minutes, double rate, double total) {
  private static final List<String> HEADER =
      List.of("player_id", "player", "minutes", "raptor_total", "war_total");

  /**
   * Reads the ratings of a season, by player.
   *
   * @param csv with the columns {@code player_id,player,minutes,raptor_total,war_total}
   * @throws TrainingException where it cannot be read or is none
   */
  static Map<String, Rating> read(Path csv) throws TrainingException {
    List<String> lines;
    try {
      lines = Files.readAllLines(csv, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new TrainingException(csv + ": cannot be read: " + e.getMessage(), e);
    }
    if (lines.isEmpty() || !List.of(lines.get(0).split(",")).equals(HEADER)) {
      throw new TrainingException(csv + ": must begin with the line " + String.join(",", HEADER));
    }
    Map<String, Rating> ratings = new LinkedHashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = List.of(line.split(","));
      int last = fields.size() - 1;
      try {
        // A name may have a comma in it; what comes after is counted from the end.
        ratings.put(
            fields.get(0),
            new Rating(
                Double.parseDouble(fields.get(last - 2)),
                Double.parseDouble(fields.get(last - 1)),
                Double.parseDouble(fields.get(last))));
      } catch (NumberFormatException | IndexOutOfBoundsException e) {
        throw new TrainingException(csv + ": is no line of ratings: " + line, e);
      }
    }
    return ratings;
  }
}
