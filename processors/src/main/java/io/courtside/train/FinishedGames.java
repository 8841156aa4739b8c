package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.league.Game;
import io.courtside.league.League;
import io.courtside.score.Fading;
import io.courtside.score.GameState;
import io.courtside.score.Score;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Makes finished games of events. Games begin and end as they did live: each finds the league as
 * the games before it left it. Games without an end are left out.
 */
public final class FinishedGames {
  // Momentum is no feature of anything that is trained, but a game keeps it.
  private final Fading fading = new Fading(Duration.ofMinutes(1));
  private final League league;
  private final Consumer<FinishedGame> taker;
  private final Map<String, List<GameState>> open = new HashMap<>();
  private final Map<String, Game> running = new HashMap<>();
  private int games;

  private FinishedGames(League league, Consumer<FinishedGame> taker) {
    this.league = league;
    this.taker = taker;
  }

  /**
   * Reads {@code data} and hands over every game as it ends.
   *
   * @param league what games find as they begin, and add to as they end
   * @return what was read
   * @throws TrainingException where it cannot be read or has not one finished game
   */
  public static Contents of(EventData data, League league, Consumer<FinishedGame> taker)
      throws TrainingException {
    FinishedGames games = new FinishedGames(league, taker);
    Contents contents = data.read(games::take);
    if (games.games == 0) {
      throw new TrainingException(
          "%s: has no finished game (%d events, %d lines that are none)"
              .formatted(contents.name(), contents.events(), contents.refused()));
    }
    return contents;
  }

  private void take(Event event) {
    Game game = running.computeIfAbsent(event.gameId(), id -> new Game());
    game.begin(event, league);
    game.apply(event, false, uncredited(game.state().next(event)), fading);
    keep(event, game);
  }

  private static Score uncredited(GameState after) {
    return new Score(after, 0, 0, 0, 0, List.of());
  }

  private void keep(Event event, Game game) {
    String id = event.gameId();
    if (event.type() == EventType.GAME_END) {
      running.remove(id);
      league.apply(game.result());
      List<GameState> states = open.remove(id);
      if (states != null) {
        games++;
        Instant ended = Instant.ofEpochMilli(event.tsMillis());
        taker.accept(new FinishedGame(id, ended, states, game.state().margin() > 0));
      }
    } else if (event.type() != EventType.GAME_START) {
      open.computeIfAbsent(id, key -> new ArrayList<>(600)).add(game.state());
    }
  }
}
