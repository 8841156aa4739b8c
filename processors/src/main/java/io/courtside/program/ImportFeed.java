package io.courtside.program;

import io.courtside.cli.ExitCode;
import io.courtside.cli.ImportCommand;
import io.courtside.event.Event;
import io.courtside.event.EventWriter;
import io.courtside.failure.Failure;
import io.courtside.live.BoxScore;
import io.courtside.live.FeedReader;
import io.courtside.live.GameTranslation;
import io.courtside.live.NotAFeed;
import io.courtside.live.PlayByPlay;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Command {@code import}: what following a game live would have ended with, from its files. */
final class ImportFeed implements ImportCommand.Engine {
  private final Map<Path, PlayByPlay> plays = new LinkedHashMap<>();
  private final Map<String, BoxScore> boxScores = new HashMap<>();

  @Override
  public int importFiles(List<Path> files, Optional<Path> output, PrintWriter out, PrintWriter err)
      throws IOException {
    for (Path file : files) {
      read(file);
    }
    if (plays.isEmpty()) {
      throw new Failure("there is no play-by-play among the files, only box scores");
    }
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    for (Map.Entry<Path, PlayByPlay> game : plays.entrySet()) {
      translate(game.getKey(), game.getValue(), lines, err);
    }
    err.flush();
    if (output.isPresent()) {
      write(lines, output.get());
      out.printf(
          "courtside: %d %s written to %s%n",
          plays.size(), plays.size() == 1 ? "game" : "games", output.get());
    } else {
      out.print(lines.toString(StandardCharsets.UTF_8));
    }
    out.flush();
    return ExitCode.OK;
  }

  private void read(Path file) throws IOException {
    Object read;
    try {
      read = FeedReader.either(Files.readAllBytes(file));
    } catch (NotAFeed e) {
      throw new Failure(file + " " + e.getMessage(), e);
    }
    if (read instanceof BoxScore boxScore) {
      boxScores.put(boxScore.gameId(), boxScore);
    } else {
      plays.put(file, (PlayByPlay) read);
    }
  }

  private void translate(Path file, PlayByPlay game, ByteArrayOutputStream lines, PrintWriter err)
      throws IOException {
    Optional<BoxScore> boxScore =
        Optional.ofNullable(boxScores.get(game.gameId())).or(() -> beside(file, game, err));
    List<Event> events = GameTranslation.events(game, boxScore);
    if (events.isEmpty()) {
      throw new Failure(
          file
              + (game.actions().isEmpty()
                  ? " has no plays"
                  : " does not tell which team is at home; its box score is needed"));
    }
    if (boxScore.isEmpty()) {
      err.printf("courtside: %s: no box score; the game's start has no starters%n", file);
    }
    if (game.passedOver() > 0) {
      err.printf("courtside: %s: %d actions cannot be read%n", file, game.passedOver());
    }
    EventWriter writer = new EventWriter();
    events.forEach(event -> writer.append(event, lines));
  }

  private static Optional<BoxScore> beside(Path file, PlayByPlay game, PrintWriter err) {
    String name = file.getFileName().toString();
    Path other = file.resolveSibling(name.replace("playbyplay", "boxscore"));
    if (other.equals(file) || !Files.exists(other)) {
      return Optional.empty();
    }
    try {
      BoxScore boxScore = FeedReader.boxScore(Files.readAllBytes(other));
      if (!boxScore.gameId().equals(game.gameId())) {
        throw new NotAFeed("is of game " + boxScore.gameId() + ", not " + game.gameId());
      }
      return Optional.of(boxScore);
    } catch (NotAFeed e) {
      throw new Failure(other + " " + e.getMessage(), e);
    } catch (IOException e) {
      err.printf("courtside: %s cannot be read: %s%n", other, e);
      return Optional.empty();
    }
  }

  /** Aside first: a pipeline that tails the place must not see half of it. */
  private static void write(ByteArrayOutputStream lines, Path output) throws IOException {
    Path whole = output.toAbsolutePath();
    Path aside = whole.resolveSibling("." + whole.getFileName() + ".part");
    Files.write(aside, lines.toByteArray());
    Files.move(aside, whole, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }
}
