package io.courtside.league;

import io.courtside.score.PlayerLine;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/**
 * The lines of a game's players as they are stored: all of them in one piece of about two
 * kilobytes. A store pays for each piece it is handed more than for its bytes, and of twenty-odd
 * players a batch changes most.
 */
public final class StoredLines {
  private StoredLines() {}

  /**
   * The lines, by player id.
   *
   * @throws IOException where the bytes are no packed lines
   */
  public static Map<String, PlayerLine> read(byte[] packed) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(packed))) {
      int count = in.readInt();
      Map<String, PlayerLine> lines = new HashMap<>();
      for (int i = 0; i < count; i++) {
        lines.put(in.readUTF(), PlayerLine.read(in));
      }
      if (in.available() > 0) {
        throw new IOException(in.available() + " bytes follow the last line of a player");
      }
      return lines;
    }
  }

  /**
   * Writes the lines of players in their packed form.
   *
   * @param line gives a player's line
   */
  public static <P> void write(Map<String, P> players, Function<P, PlayerLine> line, DataOutput out)
      throws IOException {
    out.writeInt(players.size());
    for (Map.Entry<String, P> player : players.entrySet()) {
      out.writeUTF(player.getKey());
      line.apply(player.getValue()).write(out);
    }
  }
}
