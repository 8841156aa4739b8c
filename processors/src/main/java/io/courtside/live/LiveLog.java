package io.courtside.live;

import io.courtside.event.Event;
import io.courtside.event.EventParser;
import io.courtside.event.NotAnEvent;
import io.courtside.landing.Landing;
import io.courtside.landing.LineFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The landing file of one game: lines are appended and synced, and read back after a restart.
 *
 * <p>A line that a crash left without its newline was never said to be taken; it is cut off when
 * the file is opened, as is what a failed write left. One writer a file; not thread safe.
 */
public final class LiveLog implements Landing {
  private final LineFile file;
  private final List<Event> published;

  private LiveLog(LineFile file, List<Event> published) {
    this.file = file;
    this.published = published;
  }

  /**
   * Landing files of games in a directory, {@code landing-live-<game>.jsonl}.
   *
   * @param inbox a directory that the pipeline tails
   */
  public static LandedGames in(Path inbox) {
    Set<String> opened = ConcurrentHashMap.newKeySet();
    return gameId -> {
      if (opened.contains(gameId)) {
        throw new AlreadyFollowed(gameId);
      }
      LiveLog log = open(inbox.resolve("landing-live-" + gameId + ".jsonl"));
      if (!opened.add(gameId)) {
        throw new AlreadyFollowed(gameId);
      }
      return new LandedGame(LiveGame.of(log.published), log);
    };
  }

  /** Opens a file, which need not be there. */
  static LiveLog open(Path file) throws IOException {
    byte[] content = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    List<Event> published = new ArrayList<>();
    EventParser parser = new EventParser();
    int start = 0;
    for (int i = 0; i < content.length; i++) {
      if (content[i] == '\n') {
        try {
          published.add(parser.parse(content, start, i - start));
        } catch (NotAnEvent e) {
          // Not a line of ours; the pipeline says what is wrong with it.
        }
        start = i + 1;
      }
    }
    return new LiveLog(new LineFile(file, start), published);
  }

  @Override
  public void take(byte[] lines) throws IOException {
    file.append(List.of(lines));
  }
}
