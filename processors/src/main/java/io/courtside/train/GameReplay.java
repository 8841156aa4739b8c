package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.league.Game;
import io.courtside.league.League;
import io.courtside.league.Season;
import io.courtside.score.Fading;
import io.courtside.score.GameState;
import io.courtside.score.PlayContext;
import io.courtside.score.Score;
import io.courtside.score.ShotForm;
import io.courtside.score.ShotKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One game as it runs: what the stream knows of it, and forms as fresh or stale as asked for. */
final class GameReplay {
  // Momentum is tried with other half-lives; the one kept beside the game plays no part.
  private final Fading fading = new Fading(Duration.ofMinutes(10));
  private final Game game = new Game();
  private final Season season;
  private final FormBook book;
  private final Map<String, List<Taken>> shots = new HashMap<>();

  /**
   * @param first the game's first event
   * @param league what the games before have left
   * @param book forms that the league does not keep: those of teams, and those of a game ago
   */
  GameReplay(Event first, League league, FormBook book) {
    this.season = Season.of(first);
    this.book = book;
    game.begin(first, league);
  }

  /** A shot, and the form of the shooter in this game after it. */
  private record Taken(int elapsedMillis, ShotForm after) {}

  /** The state before the event at hand. */
  GameState state() {
    return game.state();
  }

  /** What the scorer is to know: who is on court, and forms as the game began. */
  PlayContext context() {
    return game.context();
  }

  /** A player's form as the game began. */
  ShotForm formAtStart(String player) {
    return game.context().shooter(player);
  }

  /** The same without the game before. */
  ShotForm formGameAgo(String player) {
    return book.formGameAgo(season, player);
  }

  /** A team's form as the game began. */
  ShotForm teamForm(String team) {
    return book.form(season, team);
  }

  /** A player's form with this game's shots, but for those of the last {@code lagMillis}. */
  ShotForm form(String player, int elapsedMillis, int lagMillis) {
    List<Taken> taken = shots.getOrDefault(player, List.of());
    for (int i = taken.size() - 1; i >= 0; i--) {
      if (taken.get(i).elapsedMillis() <= elapsedMillis - lagMillis) {
        return formAtStart(player).plus(taken.get(i).after());
      }
    }
    return formAtStart(player);
  }

  /** The event at hand has been scored; if it ends the game, the league learns of it. */
  void advance(Event event, Score score, League league) {
    boolean ends = score.after().over() && !game.state().over();
    game.apply(event, false, score, fading);
    if (isShot(event)) {
      note(event.playerId(), event);
      note(event.team(), event);
    }
    if (ends) {
      league.apply(game.result());
      shots.forEach((id, taken) -> book.add(season, id, taken.get(taken.size() - 1).after()));
    }
  }

  private void note(String id, Event shot) {
    List<Taken> taken = shots.computeIfAbsent(id, i -> new ArrayList<>());
    ShotForm before = taken.isEmpty() ? ShotForm.NONE : taken.get(taken.size() - 1).after();
    ShotForm after = before.plus(ShotKind.of(shot), shot.made());
    taken.add(new Taken(game.state().elapsedMillis(), after));
  }

  /** Whether {@code event} is a shot or free throw of a player. */
  static boolean isShot(Event event) {
    return (event.type() == EventType.SHOT || event.type() == EventType.FREE_THROW)
        && event.playerId() != null
        && event.team() != null;
  }
}
