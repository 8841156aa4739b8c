package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.league.Season;
import io.courtside.score.GameState;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs files of seasons, in the order they were played, as they ran live: a game begins with the
 * forms as they stood, and adds to them when it ends.
 */
final class SeasonReplay {
  private final FormBook book = new FormBook();
  private final Map<String, GameReplay> open = new HashMap<>();

  /** Takes the events. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes an event.
     *
     * @param game the game as it stands before it
     * @return the game's state after it
     */
    GameState take(GameReplay game, Event event);
  }

  /**
   * Runs {@code files}.
   *
   * @return how many events there were
   * @throws TrainingException where a file cannot be read
   */
  int run(List<Path> files, Taker taker) throws TrainingException {
    int events = 0;
    for (Path file : files) {
      events += EventFile.read(file, event -> play(event, taker));
    }
    return events;
  }

  private void play(Event event, Taker taker) {
    GameReplay game =
        open.computeIfAbsent(event.gameId(), id -> new GameReplay(Season.of(event), book));
    game.advance(event, taker.take(game, event));
    if (event.type() == EventType.GAME_END) {
      open.remove(event.gameId());
    }
  }

  /** How everyone has shot in the games so far. */
  FormBook forms() {
    return book;
  }
}
