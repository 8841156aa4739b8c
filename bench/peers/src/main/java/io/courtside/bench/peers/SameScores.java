package io.courtside.bench.peers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Holds the scored logs of two sides against each other, event by event.
 *
 * <p>What a game does by itself must be the same on both: time, win probability of even teams,
 * impact in all, leverage. What takes in other games (strength of teams, form of shooters) is
 * counted only: the peer has none of it.
 */
public final class SameScores {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> OF_THE_GAME =
      List.of("game_id", "seq", "ts", "type", "home_wp_even", "wpa", "leverage", "model", "late");
  private static final List<String> OF_ALL_GAMES = List.of("home_wp", "credit");

  private SameScores() {}

  /** Hashes of two parts of a line; 32 bits each. */
  private record Parts(int ofTheGame, int ofAllGames) {
    static Parts of(JsonNode line) {
      return new Parts(hash(line, OF_THE_GAME), hash(line, OF_ALL_GAMES));
    }

    private static int hash(JsonNode line, List<String> fields) {
      int hash = 1;
      for (String field : fields) {
        hash = 31 * hash + line.path(field).toString().hashCode();
      }
      return hash;
    }
  }

  /**
   * Compares; exits with 1 where the logs differ in what must be the same.
   *
   * @param args two directories of scored logs
   */
  public static void main(String... args) throws IOException {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    Map<String, Parts> ours = read(Path.of(args[0]));
    Map<String, Parts> theirs = read(Path.of(args[1]));
    long same = 0;
    long alsoOfAllGames = 0;
    for (Map.Entry<String, Parts> line : ours.entrySet()) {
      Parts other = theirs.get(line.getKey());
      if (other != null && other.ofTheGame() == line.getValue().ofTheGame()) {
        same++;
        alsoOfAllGames += other.ofAllGames() == line.getValue().ofAllGames() ? 1 : 0;
      }
    }
    boolean equal = same == ours.size() && same == theirs.size();
    out.printf(
        "same scores: %s; %,d events here, %,d there, %,d equal in what the game alone decides,"
            + " %,d of them in what other games decide too%n",
        equal ? "yes" : "NO", ours.size(), theirs.size(), same, alsoOfAllGames);
    System.exit(equal ? 0 : 1);
  }

  private static Map<String, Parts> read(Path directory) throws IOException {
    Map<String, Parts> lines = new HashMap<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().toList()) {
        if (file.getFileName().toString().startsWith(".")) {
          throw new IOException(file + " was never committed");
        }
        read(file, lines);
      }
    }
    return lines;
  }

  private static void read(Path file, Map<String, Parts> lines) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(file)) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        JsonNode scored = JSON.readTree(line);
        String id = scored.path("event_id").asText();
        if (lines.put(id, Parts.of(scored)) != null) {
          throw new IOException(id + " was scored twice: " + file);
        }
      }
    }
  }
}
