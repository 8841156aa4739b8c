package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.NotAnEvent;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a clean file of events in its order, {@code .gz} or plain. */
final class EventFile {
  private EventFile() {}

  /**
   * Hands over every event of {@code path}; lines that are none are passed over.
   *
   * @throws TrainingException where the file is not there, unreadable, no gzip in spite of its
   *     name, or without an event
   */
  static void read(Path path, Consumer<Event> taker) throws TrainingException {
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(path));
        BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(unpacked(path, raw), StandardCharsets.UTF_8))) {
      if (read(lines, taker) == 0) {
        throw new TrainingException(path + ": has no event");
      }
    } catch (ZipException | EOFException e) {
      throw new TrainingException(path + ": is no whole gzip file: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new TrainingException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private static int read(BufferedReader lines, Consumer<Event> taker) throws IOException {
    EventParser parser = new EventParser();
    int events = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      events += take(parser, line.getBytes(StandardCharsets.UTF_8), taker) ? 1 : 0;
    }
    return events;
  }

  private static boolean take(EventParser parser, byte[] line, Consumer<Event> taker) {
    try {
      taker.accept(parser.parse(line, 0, line.length));
      return true;
    } catch (NotAnEvent e) {
      return false;
    }
  }

  private static InputStream unpacked(Path path, InputStream raw) throws IOException {
    return path.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
  }
}
