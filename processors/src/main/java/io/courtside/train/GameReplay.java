package io.courtside.train;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.league.Season;
import io.courtside.score.GameState;
import io.courtside.score.PlayContext;
import io.courtside.score.ShotForm;
import io.courtside.score.ShotKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One game as it runs: its state, and what its players have shot so far. */
final class GameReplay {
  private final Season season;
  private final FormBook book;
  private final Map<String, List<Taken>> shots = new HashMap<>();
  private GameState state = GameState.initial();

  GameReplay(Season season, FormBook book) {
    this.season = season;
    this.book = book;
  }

  /** A shot, and the form of the shooter in this game after it. */
  private record Taken(int elapsedMillis, ShotForm after) {}

  /** The state before the event at hand. */
  GameState state() {
    return state;
  }

  Season season() {
    return season;
  }

  /** What the scorer is to know: who is on court, and forms as the game began. */
  PlayContext context() {
    return PlayContext.of(state.lineups(), this::formAtStart);
  }

  /** Form of a player, or of a team by its code, as the game began. */
  ShotForm formAtStart(String id) {
    return book.form(season, id);
  }

  /** The same without the game before. */
  ShotForm formGameAgo(String id) {
    return book.formGameAgo(season, id);
  }

  /** Form with the shots of this game, but for those of the last {@code lagMillis} of its time. */
  ShotForm form(String id, int elapsedMillis, int lagMillis) {
    List<Taken> taken = shots.getOrDefault(id, List.of());
    for (int i = taken.size() - 1; i >= 0; i--) {
      if (taken.get(i).elapsedMillis() <= elapsedMillis - lagMillis) {
        return formAtStart(id).plus(taken.get(i).after());
      }
    }
    return formAtStart(id);
  }

  /** Goes on to {@code after}, the state after the event at hand. */
  void advance(Event event, GameState after) {
    state = after;
    if (isShot(event)) {
      note(event.playerId(), event);
      note(event.team(), event);
    }
    if (event.type() == EventType.GAME_END) {
      shots.forEach((id, taken) -> book.add(season, id, taken.get(taken.size() - 1).after()));
    }
  }

  private void note(String id, Event shot) {
    List<Taken> taken = shots.computeIfAbsent(id, i -> new ArrayList<>());
    ShotForm before = taken.isEmpty() ? ShotForm.NONE : taken.get(taken.size() - 1).after();
    ShotForm after = before.plus(ShotKind.of(shot), shot.made());
    taken.add(new Taken(state.elapsedMillis(), after));
  }

  /** Whether {@code event} is a shot or free throw of a player. */
  static boolean isShot(Event event) {
    return (event.type() == EventType.SHOT || event.type() == EventType.FREE_THROW)
        && event.playerId() != null
        && event.team() != null;
  }
}
