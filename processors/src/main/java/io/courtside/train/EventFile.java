package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.EventType;
import io.courtside.event.NotAnEvent;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Reads a clean file of events in its order, {@code .gz} or plain. */
final class EventFile {
  private final Path path;
  private final Consumer<Event> taker;
  private final EventParser parser = new EventParser();
  private int events;
  private int games;
  private int refused;

  private EventFile(Path path, Consumer<Event> taker) {
    this.path = path;
    this.taker = taker;
  }

  /**
   * Hands over every event of {@code path}; lines that are none are counted and passed over.
   *
   * @throws TrainingException where the file is not there, unreadable, no gzip in spite of its
   *     name, or without an event
   */
  static Contents read(Path path, Consumer<Event> taker) throws TrainingException {
    if (!Files.isRegularFile(path)) {
      throw new TrainingException(path + ": there is no such file");
    }
    try {
      return new EventFile(path, taker).read();
    } catch (ZipException | EOFException e) {
      throw new TrainingException(path + ": is no whole gzip file: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new TrainingException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private Contents read() throws IOException, TrainingException {
    MessageDigest digest = sha256();
    try (InputStream raw =
            new DigestInputStream(new BufferedInputStream(Files.newInputStream(path)), digest);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(unpacked(raw), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line.getBytes(StandardCharsets.UTF_8));
      }
      raw.transferTo(OutputStream.nullOutputStream());
    }
    if (events == 0) {
      throw new TrainingException(
          "%s: has no event (%d lines that are none)".formatted(path, refused));
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return new Contents(path.getFileName().toString(), hash, events, games, refused);
  }

  private void take(byte[] line) {
    Event event;
    try {
      event = parser.parse(line, 0, line.length);
    } catch (NotAnEvent e) {
      refused++;
      return;
    }
    events++;
    games += event.type() == EventType.GAME_END ? 1 : 0;
    taker.accept(event);
  }

  private InputStream unpacked(InputStream raw) throws IOException {
    return path.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
