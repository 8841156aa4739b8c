package io.courtside.bench.tradeoff;

import io.courtside.source.TextFile;
import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The events of a file, as often as wanted, each time under other ids: what a program is given
 * again costs what it did before, but for what it keeps.
 */
final class OtherGames {
  private static final String[] IDS = {"\"event_id\":\"", "\"game_id\":\""};

  // They are held in memory.
  private static final int MOST_LINES = 1_000_000;

  private final List<String> lines;

  private OtherGames(List<String> lines) {
    this.lines = lines;
  }

  /** Reads a file, {@code *.jsonl} or {@code *.jsonl.gz}, up to a million lines of it. */
  static OtherGames of(Path file) throws IOException {
    try (BufferedReader plain = TextFile.lines(file)) {
      return new OtherGames(plain.lines().limit(MOST_LINES).toList());
    }
  }

  /** Of the lines from the first on, so many; a game that begins among them need not end there. */
  OtherGames first(int most) {
    return new OtherGames(lines.subList(0, Math.min(most, lines.size())));
  }

  /** The same lines in so many parts, none longer than another by more than one. */
  List<OtherGames> parts(int count) {
    List<OtherGames> parts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int from = (int) ((long) lines.size() * i / count);
      parts.add(new OtherGames(lines.subList(from, (int) ((long) lines.size() * (i + 1) / count))));
    }
    return parts;
  }

  int size() {
    return lines.size();
  }

  /** Writes the lines, with {@code suffix} behind the ids of games and events. */
  void write(Path file, String suffix) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      for (String line : lines) {
        out.write(renamed(line, suffix).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
      }
    }
  }

  /** The line with {@code suffix} behind its two ids; one that has none stays as it is. */
  static String renamed(String line, String suffix) {
    String renamed = line;
    for (String id : IDS) {
      int end = renamed.indexOf('"', renamed.indexOf(id) + id.length());
      if (renamed.contains(id) && end > 0) {
        renamed = renamed.substring(0, end) + suffix + renamed.substring(end);
      }
    }
    return renamed;
  }
}
