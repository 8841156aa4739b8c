package io.courtside.context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.failure.Failure;
import io.courtside.league.Carryover;
import io.courtside.league.League;
import io.courtside.league.PlayerTotals;
import io.courtside.score.Fading;
import io.courtside.score.Score;
import io.courtside.score.Scorer;
import io.courtside.score.WinProbability;
import io.courtside.simulate.Night;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayedGameTest {
  private static final Duration SOME_TIME = Duration.ofMinutes(1);
  private static final List<Event> EVENTS =
      Night.simulate(5, Instant.parse("2024-11-01T00:00:00Z"), 1).games().get(0).events();

  private final League league = new League(Carryover.NONE);
  private final GameContext context = GameContext.unseen("g", SOME_TIME);

  /** The game as it is stored after so many events. */
  private StoredGame stored(int events) {
    Fading fading = new Fading(SOME_TIME);
    Scorer scorer = new Scorer(WinProbability.shipped());
    for (Event event : EVENTS.subList(0, events)) {
      context.game().begin(event, league);
      Score score = scorer.score(context.game().state(), event, false, context.game().context());
      context.game().apply(event, false, score, fading);
    }
    return context.takeChanged();
  }

  @Test
  void a_finished_game_shows_what_it_adds_to_the_season() {
    PlayedGame game = PlayedGame.of(stored(EVENTS.size()));

    assertThat(game.state()).isEqualTo(context.game().state());
    assertThat(game.state().over()).isTrue();
    assertThat(game.players()).isEqualTo(context.game().result().players());
  }

  @Test
  void in_a_running_game_the_stint_that_runs_counts() {
    int half = EVENTS.size() / 2;
    PlayedGame game = PlayedGame.of(stored(half));

    assertThat(game.state().over()).isFalse();
    Event last = EVENTS.get(half - 1);
    for (String team : List.of(last.homeTeam(), last.awayTeam())) {
      assertThat(
              game.players().get(team).values().stream().mapToLong(PlayerTotals::courtMillis).sum())
          .as("five are on court all the time")
          .isEqualTo(5L * game.state().elapsedMillis());
    }
    assertThat(points(game)).isEqualTo(last.homeScore() + last.awayScore());
  }

  @Test
  void starters_of_whom_no_play_has_told_the_team_are_without_one() {
    assertThat(EVENTS.get(0).type()).isEqualTo(EventType.GAME_START);
    assertThat(EVENTS.get(1).type()).isEqualTo(EventType.PERIOD_START);

    Map<String, Map<String, PlayerTotals>> players = PlayedGame.of(stored(2)).players();

    assertThat(players).as("nobody has played yet").isEmpty();
  }

  @Test
  void what_another_version_stored_is_told_as_such() {
    StoredGame stored = stored(2);
    stored.game()[0]--;

    assertThatThrownBy(() -> PlayedGame.of(stored))
        .isInstanceOf(Failure.class)
        .hasMessageContaining("game g was stored by another version")
        .hasMessageContaining("courtside rebuild");
  }

  private static int points(PlayedGame game) {
    return game.players().values().stream()
        .flatMap(team -> team.values().stream())
        .mapToInt(PlayerTotals::points)
        .sum();
  }
}
