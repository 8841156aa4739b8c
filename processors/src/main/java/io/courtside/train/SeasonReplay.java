package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.score.Score;
import io.courtside.score.Scorer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Scores seasons, in the order they were played, as they are scored live: a game begins with what
 * the league knows, and adds to it when it ends.
 */
final class SeasonReplay {
  private final Scorer scorer;
  private final League league;
  private final FormBook book = new FormBook();
  private final Map<String, GameReplay> open = new HashMap<>();

  /**
   * @param scorer scores the events
   * @param seed what is known before the first game
   */
  SeasonReplay(Scorer scorer, Carryover seed) {
    this.scorer = scorer;
    this.league = new League(seed);
  }

  /** Takes the events. */
  @FunctionalInterface
  interface Taker {
    /**
     * Takes an event.
     *
     * @param game the game as it stands before it
     * @param score what the event did
     */
    void take(GameReplay game, Event event, Score score);
  }

  /**
   * Runs {@code data}.
   *
   * @throws TrainingException where it cannot be read
   */
  void run(List<EventData> data, Taker taker) throws TrainingException {
    for (EventData part : data) {
      part.read(event -> play(event, taker));
    }
  }

  /** Takes the next event of a game. */
  void play(Event event, Taker taker) {
    GameReplay game =
        open.computeIfAbsent(event.gameId(), id -> new GameReplay(event, league, book));
    Score score = scorer.score(game.state(), event, false, game.context());
    taker.take(game, event, score);
    game.advance(event, score, league);
    if (event.type() == EventType.GAME_END) {
      open.remove(event.gameId());
    }
  }

  /** What the games that are over have left. */
  League league() {
    return league;
  }
}
