package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.EventType;
import io.courtside.event.NotAnEvent;
import io.courtside.league.Game;
import io.courtside.league.League;
import io.courtside.score.GameState;
import io.courtside.score.Score;
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
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * Reads a file of events, each game's in order, as finished games. Games begin and end as they did
 * live: each finds the league as the games before it left it.
 *
 * <p>For clean files: a season as archived, one line an event, {@code .gz} or plain. Lines that are
 * no event are counted and passed over, games without an end are left out.
 */
final class SeasonFile {
  // Momentum is no feature of anything that is trained, but a game keeps it.
  private static final Duration HALF_LIFE = Duration.ofMinutes(1);

  private final Path path;
  private final League league;
  private final Map<String, List<GameState>> open = new HashMap<>();
  private final Map<String, Game> running = new HashMap<>();
  private int events;
  private int refused;
  private int games;

  private SeasonFile(Path path, League league) {
    this.path = path;
    this.league = league;
  }

  /**
   * What was read of a file.
   *
   * @param name the file's name, without its folders
   * @param sha256 digest of the file as it lies there
   * @param events events in it
   * @param games games with an end in it
   * @param refused lines that are no event
   */
  record Contents(String name, String sha256, int events, int games, int refused) {}

  /**
   * A finished game.
   *
   * @param states the state after every event, in order, but for the game's start and end
   * @param homeWon whether the home team won
   */
  record Finished(List<GameState> states, boolean homeWon) {}

  /**
   * Reads {@code path} and hands over every game as it ends.
   *
   * @param league what games find as they begin, and add to as they end
   * @throws TrainingException where the file is not there, unreadable, no gzip in spite of its
   *     name, or without one finished game
   */
  static Contents read(Path path, League league, Consumer<Finished> taker)
      throws TrainingException {
    if (!Files.isRegularFile(path)) {
      throw new TrainingException(path + ": there is no such file");
    }
    try {
      return new SeasonFile(path, league).read(taker);
    } catch (ZipException | EOFException e) {
      throw new TrainingException(path + ": is no whole gzip file: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new TrainingException(path + ": cannot be read: " + e.getMessage(), e);
    }
  }

  private Contents read(Consumer<Finished> taker) throws IOException, TrainingException {
    MessageDigest digest = sha256();
    try (InputStream raw =
            new DigestInputStream(new BufferedInputStream(Files.newInputStream(path)), digest);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(unpacked(raw), StandardCharsets.UTF_8))) {
      EventParser parser = new EventParser();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(parser, line.getBytes(StandardCharsets.UTF_8), taker);
      }
      raw.transferTo(OutputStream.nullOutputStream());
    }
    if (games == 0) {
      throw new TrainingException(
          "%s: has no finished game (%d events, %d lines that are none)"
              .formatted(path, events, refused));
    }
    String hash = HexFormat.of().formatHex(digest.digest());
    return new Contents(path.getFileName().toString(), hash, events, games, refused);
  }

  private InputStream unpacked(InputStream raw) throws IOException {
    return path.toString().endsWith(".gz") ? new GZIPInputStream(raw, 1 << 16) : raw;
  }

  private void take(EventParser parser, byte[] line, Consumer<Finished> taker) {
    Event event;
    try {
      event = parser.parse(line, 0, line.length);
    } catch (NotAnEvent e) {
      refused++;
      return;
    }
    events++;
    Game game = running.computeIfAbsent(event.gameId(), id -> new Game());
    game.begin(event, league);
    game.apply(event, false, uncredited(game.state().next(event)), HALF_LIFE);
    keep(event, game, taker);
  }

  private static Score uncredited(GameState after) {
    return new Score(after, 0, 0, 0, 0, List.of());
  }

  private void keep(Event event, Game game, Consumer<Finished> taker) {
    String id = event.gameId();
    if (event.type() == EventType.GAME_END) {
      running.remove(id);
      league.apply(game.result());
      List<GameState> states = open.remove(id);
      if (states != null) {
        games++;
        taker.accept(new Finished(states, game.state().margin() > 0));
      }
    } else if (event.type() != EventType.GAME_START) {
      open.computeIfAbsent(id, key -> new ArrayList<>(600)).add(game.state());
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
