package io.courtside.context;

import io.courtside.journal.JournalPosition;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The directory in which the journals of a model check are. */
record ProtocolDisk(Path scored, Path deadLetters) {

  /**
   * What outlives a crash.
   *
   * @param store what was committed
   * @param files by path, what stands in each journal
   */
  record Durable(SnapshotStore.Content store, Map<Path, String> files) {
    static final Durable NOTHING = new Durable(SnapshotStore.Content.EMPTY, Map.of());

    String text() {
      return store.text() + files;
    }
  }

  /** What stands in the files now; empty ones are like none. */
  Map<Path, String> read() throws IOException {
    Map<Path, String> files = new TreeMap<>();
    for (Path directory : List.of(scored, deadLetters)) {
      if (Files.exists(directory)) {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(directory)) {
          for (Path file : found) {
            String content = Files.readString(file, StandardCharsets.UTF_8);
            if (!content.isEmpty()) {
              files.put(file, content);
            }
          }
        }
      }
    }
    return files;
  }

  /** Makes the files as they were when they were read. */
  void write(Map<Path, String> files) throws IOException {
    Map<Path, String> there = read();
    for (Path file : there.keySet()) {
      if (!there.get(file).equals(files.get(file))) {
        Files.delete(file); // to write over a file that was cut to nothing can take milliseconds
      }
    }
    for (Map.Entry<Path, String> file : files.entrySet()) {
      if (!file.getValue().equals(there.get(file.getKey()))) {
        Files.createDirectories(file.getKey().getParent());
        Files.deleteIfExists(file.getKey());
        Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.CREATE_NEW);
      }
    }
  }

  /** Takes the ends of files away that are longer than they were, and gives what was taken. */
  Map<Path, String> cutBackTo(Map<Path, String> before) throws IOException {
    Map<Path, String> taken = new TreeMap<>();
    for (Map.Entry<Path, String> file : read().entrySet()) {
      int length = before.getOrDefault(file.getKey(), "").length();
      if (file.getValue().length() > length) {
        taken.put(file.getKey(), file.getValue().substring(length));
        try (FileChannel channel = FileChannel.open(file.getKey(), StandardOpenOption.WRITE)) {
          channel.truncate(length);
        }
      }
    }
    return taken;
  }

  /** Puts back what was taken away. */
  void append(Map<Path, String> taken) throws IOException {
    for (Map.Entry<Path, String> file : taken.entrySet()) {
      Files.writeString(file.getKey(), file.getValue(), StandardOpenOption.APPEND);
    }
  }

  /** What a crash may leave of that: whole, or the end of each journal not all there. */
  List<Durable> remains(Durable durable) {
    List<Durable> remains = new ArrayList<>(List.of(durable));
    for (Path file : durable.files().keySet()) {
      int written = durable.files().get(file).length();
      int committed = Math.toIntExact(committed(durable.store(), file));
      if (written > committed) {
        for (Durable other : List.copyOf(remains)) {
          Map<Path, String> files = new TreeMap<>(other.files());
          files.put(file, files.get(file).substring(0, (written + committed) / 2));
          remains.add(new Durable(durable.store(), files));
        }
      }
    }
    return remains;
  }

  private long committed(SnapshotStore.Content store, Path file) {
    Map<Integer, JournalPosition> positions =
        file.startsWith(scored) ? store.scored() : store.deadLetters();
    return positions.getOrDefault(lane(file), JournalPosition.START).length();
  }

  private static int lane(Path file) {
    return Integer.parseInt(file.getFileName().toString().split("-", 3)[1]);
  }

  /** The lines of the scored journals that count. */
  List<String> scoredLines(Durable durable) {
    return committedLines(durable, scored);
  }

  /** The lines of the dead-letter journals that count. */
  List<String> deadLetterLines(Durable durable) {
    return committedLines(durable, deadLetters);
  }

  private List<String> committedLines(Durable durable, Path directory) {
    List<String> lines = new ArrayList<>();
    durable
        .files()
        .forEach(
            (file, content) -> {
              if (file.startsWith(directory)) {
                int committed = Math.toIntExact(committed(durable.store(), file));
                content.substring(0, committed).lines().forEach(lines::add);
              }
            });
    return lines;
  }
}
