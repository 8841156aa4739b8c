package io.courtside.demo;

import io.courtside.event.Event;
import io.courtside.simulate.Night;
import io.courtside.simulate.SimulatedGame;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** The files of a night in the inbox, one a game, that grow while it is played. */
final class NightFiles implements Closeable {
  private final Map<String, OutputStream> byGame = new LinkedHashMap<>();

  private NightFiles() {}

  /** The file of a game, {@code night-<date>-<game>.jsonl}. */
  static Path file(Path inbox, LocalDate date, String gameId) {
    return inbox.resolve("night-" + date + "-" + gameId + ".jsonl");
  }

  /**
   * Creates the night's files.
   *
   * @throws FileAlreadyExistsException where one is there already; then none is created
   * @throws IOException where the inbox cannot be written
   */
  static NightFiles create(Path inbox, Night night) throws IOException {
    Files.createDirectories(inbox);
    for (SimulatedGame game : night.games()) {
      Path file = file(inbox, night.date(), game.gameId());
      if (Files.exists(file)) {
        throw new FileAlreadyExistsException(
            file.toString(), null, "this night was played here before; take another seed or inbox");
      }
    }
    NightFiles files = new NightFiles();
    try {
      for (SimulatedGame game : night.games()) {
        Path file = file(inbox, night.date(), game.gameId());
        files.byGame.put(game.gameId(), Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
      }
    } catch (IOException e) {
      files.close();
      throw e;
    }
    return files;
  }

  /** Appends whole lines to the game's file; they are in the file when this returns. */
  void append(Event event, ByteArrayOutputStream lines) throws IOException {
    OutputStream out = byGame.get(event.gameId());
    out.write(lines.toByteArray());
    out.flush();
  }

  @Override
  public void close() throws IOException {
    IOException first = null;
    for (OutputStream out : byGame.values()) {
      try {
        out.close();
      } catch (IOException e) {
        first = first == null ? e : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
