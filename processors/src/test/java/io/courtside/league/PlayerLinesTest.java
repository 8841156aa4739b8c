package io.courtside.league;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.courtside.event.Event;
import io.courtside.event.EventType;
import io.courtside.event.Events;
import io.courtside.score.Fading;
import io.courtside.score.GameState;
import io.courtside.score.Score;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlayerLinesTest {
  private static final List<String> STARTERS =
      List.of("a1", "a2", "a3", "a4", "a5", "b1", "b2", "b3", "b4", "b5");

  private final League league = new League(Carryover.NONE);
  private final Game game = new Game();
  private final Fading fading = new Fading(Duration.ofMinutes(1));
  private int seq;

  private boolean play(EventType type, String team, String player, int period, double clock) {
    return play(type, team, player, null, period, clock);
  }

  private boolean play(
      EventType type, String team, String player, String subtype, int period, double clock) {
    seq++;
    Event event =
        Events.builder(type, "g", seq)
            .team(team)
            .playerId(player)
            .subtype(subtype)
            .period(period)
            .clockSeconds(clock)
            .starters(type == EventType.GAME_START ? STARTERS : List.of())
            .build();
    game.begin(event, league);
    GameState after = game.state().next(event);
    game.apply(event, false, new Score(after, 0, 0, 0, 0, List.of()), fading);
    return game.takePlayersChanged();
  }

  @Test
  void starters_play_from_the_beginning_whatever_side_they_turn_out_to_be_of() {
    assertThat(play(EventType.GAME_START, null, null, 1, 720)).isTrue();
    assertThat(game.players()).hasSize(10);
    assertThat(play(EventType.SHOT, "LAL", "a1", 1, 700)).isTrue();
    assertThat(play(EventType.TIMEOUT, "LAL", null, 1, 690)).isFalse();
    play(EventType.SUBSTITUTION, "LAL", "a1", "out", 1, 600);
    assertThat(game.line("a1").court().millis()).isEqualTo(120_000);
    assertThat(play(EventType.SUBSTITUTION, "LAL", "a6", "in", 1, 600)).isTrue();
    play(EventType.GAME_END, null, null, 4, 0);

    Map<String, PlayerTotals> visitors = game.result().players().get("LAL");
    Map<String, PlayerTotals> home = game.result().players().get("DEN");
    assertThat(visitors.get("a1").courtMillis()).isEqualTo(120_000);
    assertThat(visitors.get("a6").courtMillis()).isEqualTo(2_880_000 - 120_000);
    assertThat(visitors.get("a2").courtMillis()).isEqualTo(2_880_000);
    assertThat(visitors.values()).extracting(PlayerTotals::games).containsOnly(1);
    assertThat(visitors).hasSize(6);
    assertThat(home).hasSize(5).containsKey("b5");
  }

  @Test
  void the_lines_are_restored_from_what_was_written() throws IOException {
    play(EventType.GAME_START, null, null, 1, 720);
    play(EventType.SHOT, "LAL", "a1", 1, 700);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    game.writePlayers(new DataOutputStream(bytes));

    PlayerLines restored = new PlayerLines();
    restored.restore(bytes.toByteArray());

    assertThat(restored.takeChanged()).isFalse();
    assertThat(restored.ids()).isEqualTo(game.players());
    assertThat(restored.ids())
        .allSatisfy(id -> assertThat(restored.line(id)).isEqualTo(game.line(id)));
    bytes.write(0);
    assertThatThrownBy(() -> restored.restore(bytes.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("1 bytes follow");
  }
}
