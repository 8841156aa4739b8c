package io.courtside.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.CRC32C;

/**
 * Knows the journals again by what they end with at a position.
 *
 * <p>A position alone does not: after going back, a log grows anew past a length it had before, and
 * has other lines there.
 *
 * @param scored directory of the scored journals
 * @param deadLetters directory of the dead-letter journals
 */
public record LogEnds(Path scored, Path deadLetters) {
  private static final String SCORED = "scored/";
  private static final String DEAD_LETTERS = "dead-letter/";
  private static final int BYTES = 4096;

  /**
   * What the journals are known by.
   *
   * @param ofScored by lane, how far its scored journal counts
   * @param ofDeadLetters by lane, how far its dead-letter journal counts
   * @return by journal, {@code segment:length:checksum} of the bytes before that position
   * @throws JournalTooShort where a journal is shorter
   */
  public Map<String, String> at(
      Map<Integer, JournalPosition> ofScored, Map<Integer, JournalPosition> ofDeadLetters)
      throws IOException {
    Map<String, String> ends = new TreeMap<>();
    for (Map.Entry<Integer, JournalPosition> lane : ofScored.entrySet()) {
      ends.put(SCORED + lane.getKey(), end(scored, lane.getKey(), lane.getValue()));
    }
    for (Map.Entry<Integer, JournalPosition> lane : ofDeadLetters.entrySet()) {
      ends.put(DEAD_LETTERS + lane.getKey(), end(deadLetters, lane.getKey(), lane.getValue()));
    }
    return ends;
  }

  private static String end(Path directory, int lane, JournalPosition position) throws IOException {
    Path file = Journal.ofLane(directory, lane, position.segment());
    CRC32C checksum = new CRC32C();
    if (position.length() > 0) {
      if (file.toFile().length() < position.length()) {
        throw new JournalTooShort(file + " is shorter than " + position.length() + " bytes");
      }
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(BYTES, position.length()));
      try (FileChannel channel = FileChannel.open(file)) {
        long from = position.length() - bytes.capacity();
        while (bytes.hasRemaining() && channel.read(bytes, from + bytes.position()) >= 0) {
          // until all of it is read
        }
      }
      checksum.update(bytes.flip());
    }
    return position.segment() + ":" + position.length() + ":" + checksum.getValue();
  }

  /**
   * Makes sure that the journals still have what they had.
   *
   * @param ends what {@link #at} gave
   * @throws IOException where one of them is shorter or has other lines there
   */
  public void require(Map<String, String> ends) throws IOException {
    for (Map.Entry<String, String> entry : ends.entrySet()) {
      boolean ofScored = entry.getKey().startsWith(SCORED);
      Path directory = ofScored ? scored : deadLetters;
      int lane =
          Integer.parseInt(entry.getKey().substring((ofScored ? SCORED : DEAD_LETTERS).length()));
      String[] parts = entry.getValue().split(":", 3);
      JournalPosition position =
          new JournalPosition(Integer.parseInt(parts[0]), Long.parseLong(parts[1]));
      if (!end(directory, lane, position).equals(entry.getValue())) {
        throw new IOException(
            Journal.ofLane(directory, lane, position.segment())
                + " has other lines than it had before byte "
                + position.length());
      }
    }
  }
}
