package io.courtside.bench.peers;

import io.courtside.event.EventParser;
import io.courtside.event.NotAnEvent;
import java.nio.charset.StandardCharsets;
import org.apache.flink.api.java.functions.KeySelector;

/**
 * The game a line belongs to, found without reading the whole line: so lines travel as the bytes
 * they are, and are parsed where they are scored, in parallel.
 */
final class GameOfLine implements KeySelector<byte[], String> {
  private static final long serialVersionUID = 1;
  private static final byte[] FIELD = "\"game_id\":\"".getBytes(StandardCharsets.US_ASCII);

  private transient EventParser parser;

  @Override
  public String getKey(byte[] line) {
    for (int at = 0; at <= line.length - FIELD.length; at++) {
      if (line[at] == '"' && isField(line, at)) {
        int from = at + FIELD.length;
        for (int end = from; end < line.length && line[end] != '\\'; end++) {
          if (line[end] == '"') {
            return new String(line, from, end - from, StandardCharsets.UTF_8);
          }
        }
        break;
      }
    }
    return parsed(line);
  }

  private static boolean isField(byte[] line, int at) {
    for (int i = 1; i < FIELD.length; i++) {
      if (line[at + i] != FIELD[i]) {
        return false;
      }
    }
    return true;
  }

  /** Of a line that is spelled otherwise. */
  private String parsed(byte[] line) {
    if (parser == null) {
      parser = new EventParser();
    }
    try {
      return parser.parse(line, 0, line.length).gameId();
    } catch (NotAnEvent e) {
      return "";
    }
  }
}
