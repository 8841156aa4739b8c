package io.courtside.league;

import io.courtside.score.PlayerLine;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

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

  /** Writes lines in their packed form. */
  public static void write(Map<String, PlayerLine> lines, DataOutput out) throws IOException {
    writeCount(lines.size(), out);
    for (Map.Entry<String, PlayerLine> line : lines.entrySet()) {
      writeLine(line.getKey(), line.getValue(), out);
    }
  }

  /** Begins a packed form; so many lines must follow. */
  static void writeCount(int lines, DataOutput out) throws IOException {
    out.writeInt(lines);
  }

  static void writeLine(String playerId, PlayerLine line, DataOutput out) throws IOException {
    out.writeUTF(playerId);
    line.write(out);
  }
}
